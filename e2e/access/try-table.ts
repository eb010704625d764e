import { setTimeout as wait } from 'node:timers/promises'
import type { Rows } from '@/testing/access/row'
import { type Actor, actors } from '@/testing/permissions/actors'
import { type Cell, castOf, cellsOf, nameOf, prepare, type Sent } from './cells'

/** What else is done to the request of a cell, each variant a try of its own. */
export type Variant = { name: string; change: (path: string, init: Sent) => [path: string, init: Sent] }
type Options = { variants?: Variant[]; filter?: (cell: Cell) => boolean; isAsPromised?: typeof sameStatus }
type Tried = { tries: number; violations: string[] }

const asItIs: Variant = { name: '', change: (path, init) => [path, init] }
const sameStatus = (answer: Response, cell: Cell) => answer.status === cell.status

/** Tries every cell of a table that a filter lets through; answers what was tried, and the cells that are not as written. */
export async function tryTable(origin: string, table: Rows, options: Options = {}): Promise<Tried> {
  const { filter = () => true } = options
  const cells = cellsOf(table).filter(filter)
  const tried = await Promise.all(
    actors.map((actor) =>
      tryActor(
        origin,
        actor,
        cells.filter((cell) => cell.actor === actor),
        options,
      ),
    ),
  )
  return {
    tries: tried.reduce((sum, { tries }) => sum + tries, 0),
    violations: tried.flatMap((one) => one.violations),
  }
}

async function tryActor(origin: string, actor: Actor, cells: Cell[], options: Options): Promise<Tried> {
  const { variants = [asItIs], isAsPromised = sameStatus } = options
  const cast = castOf(actor)
  const violations: string[] = []
  for (const cell of cells)
    for (const variant of variants) {
      const ready = await prepare(cell, await cast.get(), origin)
      const [path, init] = variant.change(ready.path, ready.init)
      const answer = await patiently(() => fetch(origin + path, init))
      const said = await answer.text()
      if (!isAsPromised(answer, cell))
        violations.push(
          `${[nameOf(cell), variant.name].filter(Boolean).join(', ')}: ${answer.status} instead of ${cell.status} ${said.slice(0, 160)}`,
        )
      if (cell.row.endsActors) cast.dismiss()
    }
  return { tries: cells.length * variants.length, violations }
}

/** A download of all ballots runs once at a time for a network: whoever comes second waits. */
async function patiently(send: () => Promise<Response>): Promise<Response> {
  for (let left = 50; ; left--) {
    const answer = await send()
    if (answer.status !== 503 || left === 0) return answer
    await answer.text()
    await wait(100)
  }
}
