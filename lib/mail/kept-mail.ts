import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { MailMessage } from './mail-message'

const MOST_KEPT = 200
const fileName = /^\d{13}-[0-9a-f]{8}\.json$/

const keptMailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  keptAt: z.iso.datetime(),
})
export type KeptMail = z.infer<typeof keptMailSchema> & { id: string }

/** Puts a mail into a file that only its owner can read, instead of sending it. */
export async function keepMail(folder: string, message: MailMessage, now = new Date()): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${String(now.getTime()).padStart(13, '0')}-${randomBytes(4).toString('hex')}.json`
  const text = JSON.stringify({ ...message, keptAt: now.toISOString() }, null, 2)
  const unfinished = path.join(folder, `${name}.part`)
  await writeFile(unfinished, text, { mode: 0o600 })
  await rename(unfinished, path.join(folder, name))
  const old = (await listNames(folder)).slice(MOST_KEPT)
  await Promise.all(old.map((one) => rm(path.join(folder, one), { force: true })))
}

/** The kept mails, newest first; a file that is no mail of ours is passed over. */
export async function listKeptMails(folder: string, most = 50): Promise<KeptMail[]> {
  const names = (await listNames(folder)).slice(0, most)
  const mails = await Promise.all(names.map((name) => readMail(path.join(folder, name))))
  return mails.filter((mail) => mail !== null)
}

async function listNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => fileName.test(name))
    .sort()
    .reverse()
}

async function readMail(file: string): Promise<KeptMail | null> {
  try {
    return {
      ...keptMailSchema.parse(JSON.parse(await readFile(file, 'utf8'))),
      id: path.basename(file, '.json'),
    }
  } catch {
    return null
  }
}
