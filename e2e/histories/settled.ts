import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { withoutFlight } from '../without-flight'
import type { Address } from './addresses'

const SETTLED_AFTER_MS = 400

type Answers = Map<string, string>

async function readAll(origins: string[], addresses: Pick<Address, 'path' | 'headers'>[]): Promise<Answers> {
  const answers: Answers = new Map()
  for (const [process, origin] of origins.entries())
    for (const { path, headers } of addresses) {
      const response = await fetch(origin + path, { headers })
      const hash = createHash('sha256')
        .update(withoutFlight(await response.text()))
        .digest('hex')
      answers.set(`${path} of process ${process}`, `${response.status} ${hash.slice(0, 12)}`)
    }
  return answers
}

/**
 * Once nobody writes any more: every answer that differs from the one that is made anew, whatever it shows. All that is
 * derived is in them too: ranks, ranges, orders, dates.
 */
export async function staleWhenSettled(
  origins: string[],
  addresses: Pick<Address, 'path' | 'headers'>[],
  sql: Sql,
) {
  await wait(SETTLED_AFTER_MS)
  // The rows of a payload come in the order in which their parts were ready: its bytes tell nothing.
  const compared = addresses.filter(({ headers }) => !headers?.rsc)
  const kept = await readAll(origins, compared)
  await sql`select announce_all()`
  await wait(SETTLED_AFTER_MS)
  const anew = await readAll(origins, compared)
  return [...kept]
    .filter(([name, answer]) => anew.get(name) !== answer)
    .map(([name, answer]) => `${name}: ${answer}, made anew ${anew.get(name)}`)
}
