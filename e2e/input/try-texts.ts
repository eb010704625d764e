import type { Row, Rows } from '@/testing/access/row'
import { addressOf, castOf } from '../access/cells'
import { inTurn } from '../access/check'
import { sendRaw } from '../access/send-raw'
import { anActor, aSubject } from '../access/subjects'
import { insideWords } from './leaks'
import { naughtyTexts } from './naughty-texts'
import { queryParameters, textFields, withText } from './text-fields'
import { isStored, wholeBody } from './whole-bodies'

type Options = {
  every?: number
  texts?: string[]
  only?: (name: string) => boolean
  isFound?: (kept: string, said: string) => Promise<boolean>
}
const WIDTH = 4

/** As the schemas make them before they are stored: trimmed, with plain line ends, and on one line where a field is one. */
const asKept = (text: string): string[] => {
  const trimmed = text.trim().replaceAll('\r\n', '\n')
  return [...new Set([trimmed, text.trim(), trimmed.replace(/\s+/g, ' ').trim(), ...addressesIn(trimmed)])]
}
const addressesIn = (text: string) =>
  URL.canParse(text) ? [new URL(text).href, new URL(text).href.replace(/\/$/, '')] : []

/**
 * Sends naughty texts in every text field of every write and in every query parameter: each is refused with a 4xx, or
 * stored and found again as it was. Nothing answers a failure or words from inside.
 */
export async function tryTexts(origin: string, table: Rows, options: Options = {}) {
  const { every = 1, texts = naughtyTexts(), isFound = isAnsweredOrStored, only = () => true } = options
  const violations: string[] = []
  const stored = { equal: 0, refused: 0 }
  const { owner, acting } = await castOf('administrator').get()
  const cookie = acting?.cookie ?? ''
  let nth = 0
  const chosen = () => nth++ % every === 0
  const subjects = new Map<string, ReturnType<typeof aSubject>>()
  const subjectOf = async (name: string, row: Row) => {
    if (name === SET_ROLE) return aSubject(row.about, (await anActor('MEMBER')).id, 'plain')
    const subject = subjects.get(name) ?? aSubject(row.about, owner.id, 'plain')
    subjects.set(name, subject)
    return subject
  }
  const writes = textFields
    .filter(({ operation }) => only(operation.name))
    .flatMap((field) => texts.filter(chosen).map((text) => ({ ...field, text })))
  await inTurn(writes, WIDTH, async ({ operation, path, text }) => {
    const row = table[operation.name]
    if (!row) return
    const subject = await subjectOf(operation.name, row)
    const body = JSON.stringify(withText(wholeBody(operation.name, row, subject), path, text))
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const sent = { method: operation.method, redirect: 'manual' as const, headers, body }
    const { status, said } = await sendRaw(origin, addressOf(operation.path, row, subject), sent)
    const what = `${operation.name} ${path.join('.')} = ${JSON.stringify(text.slice(0, 60))}`
    if (status >= 500 || (status >= 400 && insideWords(said, text)))
      violations.push(`${what}: ${status} ${said.slice(0, 160)}`)
    if (status >= 400) stored.refused++
    else if (operation.name !== PREVIEW && isKept(path) && text.trim() !== '') {
      let isThere = false
      for (const kept of asKept(text)) isThere ||= await isFound(kept, said)
      if (isThere) stored.equal++
      else violations.push(`${what}: ${status}, but it is not stored as it was`)
    }
  })
  const reads = queryParameters
    .filter(({ operation }) => only(operation.name))
    .flatMap((parameter) => texts.filter(chosen).map((text) => ({ ...parameter, text })))
  await inTurn(reads, WIDTH, async ({ operation, name, text }) => {
    const row = table[operation.name]
    if (!row || !text.isWellFormed() || text.length > 5000) return
    const subject = await subjectOf(operation.name, row)
    const query = new URLSearchParams({ [name]: text })
    const address = `${addressOf(operation.path, { ...row, query: undefined }, subject)}?${query}`
    const { status, said } = await sendRaw(origin, address, {
      method: 'GET',
      redirect: 'manual',
      headers: { cookie },
    })
    if (status >= 500 || (status >= 400 && insideWords(said, text)))
      violations.push(
        `${operation.name} ?${name}=${JSON.stringify(text.slice(0, 60))}: ${status} ${said.slice(0, 160)}`,
      )
  })
  return { tries: writes.length + reads.length, violations, more: stored }
}

const isAnsweredOrStored = async (kept: string, said: string) =>
  said.includes(JSON.stringify(kept).slice(1, -1)) || isStored(kept)

/** Whose role is set to what it is already, of whom nothing is kept: each needs somebody new. */
const SET_ROLE = 'PUT /members/{handle}/role'
/** Shows a text as safe HTML, and keeps it nowhere. */
const PREVIEW = 'POST /comments/preview'

/** Texts that name something are looked up, and kept nowhere. */
const isKept = (path: (string | number)[]) =>
  !['id', 'ids', 'points', 'seen', 'technologies', 'parentId'].includes(
    String(path.findLast((part) => typeof part === 'string')),
  )
