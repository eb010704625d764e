import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { Refusal } from '@/lib/refusal'
import { CheckChecksum } from './checksum'
import { open } from './sealing'

/** No file in an archive is larger than a piece and one row. */
const MOST_BYTES = 64 * 1024 * 1024

export type ArchivedFile = { name: string; bytes: Buffer }
export type ReadArchive = (file: string, passphrase: string | undefined) => AsyncIterable<ArchivedFile>

/**
 * The files of an archive one by one. Only when all of them have been read is it known that not a byte was changed.
 * @throws Refusal for an archive that was changed or cut off, or is none, for a wrong passphrase, and for one that is not
 * encrypted although a passphrase is given or its name ends in .age
 */
export async function* readArchive(
  file: string,
  passphrase: string | undefined,
): AsyncGenerator<ArchivedFile> {
  const files = extract()
  const flow = pipeline(
    createReadStream(file),
    (bytes: AsyncIterable<Buffer>) => open(bytes, { file, passphrase }),
    new CheckChecksum(),
    createGunzip(),
    async (bytes: AsyncIterable<Buffer>) => {
      for await (const chunk of bytes) if (!files.write(chunk) && !files.destroyed) await drained(files)
      files.end()
    },
  ).catch((error) => files.destroy(error))
  try {
    for await (const entry of files) {
      const { name, size = 0 } = entry.header
      if (size > MOST_BYTES) throw new Error(`it holds a file of ${size} bytes`)
      yield { name, bytes: await buffer(entry) }
    }
    await flow
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${file} is damaged or no backup of this site: ${(error as Error).message}.`)
  } finally {
    files.destroy()
  }
}

function drained(files: ReturnType<typeof extract>) {
  return new Promise<void>((done) => {
    const end = () => {
      files.off('drain', end).off('close', end)
      done()
    }
    // Closed: nobody reads any more, and the next write is taken by nobody.
    files.on('drain', end).on('close', end)
  })
}
