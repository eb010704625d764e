import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { TransactionSql } from 'postgres'

const LINES_AT_ONCE = 5000

/** Puts lines in by COPY as they are made; `into` is a table with its columns, each line ends with a line feed. */
export async function copyLines(tx: TransactionSql, into: string, lines: Generator<string>) {
  const writable = await tx.unsafe(`copy ${into} from stdin`).writable()
  const ended = once(writable, 'close')
  await pipeline(Readable.from(joined(lines)), writable)
  await ended
}

function* joined(lines: Generator<string>) {
  const some: string[] = []
  for (const line of lines) if (some.push(line) === LINES_AT_ONCE) yield some.splice(0).join('')
  yield some.join('')
}
