import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** Why nothing can be said: neither “same” nor “not the same”. */
export class Unreadable extends Error {}

const TRIES = 4
const MOST_WAIT_SECONDS = 30

/** An answer of the site, waited for where it says when to come back. */
export async function get(address) {
  for (let tried = 1; ; tried++) {
    const answer = await fetch(address).catch((error) => {
      throw new Unreadable(`${address} cannot be reached: ${error.cause?.message ?? error.message}`)
    })
    if (answer.ok) return answer
    await answer.body?.cancel()
    const seconds = Number(answer.headers.get('retry-after'))
    if (!(seconds > 0) || tried === TRIES) throw new Unreadable(`${address} answered ${answer.status}`)
    await setTimeout(1000 * Math.min(seconds, MOST_WAIT_SECONDS))
  }
}

export async function getJson(address) {
  return parse(await (await get(address)).text(), address)
}

export async function fileJson(file) {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Unreadable(error.message)
  })
  return parse(text, file)
}

export const fileLines = (file) => linesOf(createReadStream(file))
export const answerLines = (answer) => linesOf(answer.body)

async function* linesOf(chunks) {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()
    yield* lines
  }
  if (rest) yield rest
}

/** Ballots counted by what they say, whatever their number: `{ technology, favourable, unfavourable, times }`. */
export async function countBallots(lines, where) {
  const counted = new Map()
  try {
    for await (const line of lines) counted.set(line, (counted.get(line) ?? 0) + 1)
  } catch (error) {
    throw new Unreadable(`${where} broke off: ${error.message}`)
  }
  return [...counted].map(([line, times]) => ({ ...ballotOf(line, where), times }))
}

function ballotOf(line, where) {
  const ballot = parse(line, where)
  const { technology, favourable, unfavourable } = ballot
  const isCount = (n) => Number.isInteger(n) && n >= 0
  if (
    typeof technology !== 'string' ||
    !isCount(favourable) ||
    !isCount(unfavourable) ||
    favourable + unfavourable < 1
  )
    throw new Unreadable(`${where} holds a line that is no ballot: ${line.slice(0, 200)}`)
  return { technology, favourable, unfavourable }
}

function parse(text, where) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(`${where} holds something that is not JSON`)
  }
}
