import type { Rows } from '@/testing/access/row'
import { type Actor, actors } from '@/testing/permissions/actors'
import { bypasses } from './bypasses'
import { type Cell, castOf, cellsOf, nameOf, prepare } from './cells'
import { sendRaw } from './send-raw'
import type { Variant } from './try-table'

type Options = {
  /** Which of the ways are tried on the nth refused cell; all where it is absent. */
  chosen?: (nth: number) => Variant[]
  filter?: (cell: Cell) => boolean
}

/** Whether an answer let somebody through who was to be refused. What is found wanting in its fields was let through. */
const isThrough = (status: number) => (status >= 200 && status < 300) || status === 422 || status >= 500

/** Tries every refused cell of a table again in every way that has led past a framework's checks before. */
export async function tryBypasses(origin: string, table: Rows, options: Options = {}) {
  const { filter = () => true } = options
  const refused = cellsOf(table).filter((cell) => [401, 403].includes(cell.status) && filter(cell))
  const tried = await Promise.all(actors.map((actor) => tryActor(origin, actor, refused, options)))
  return {
    tries: tried.reduce((sum, { tries }) => sum + tries, 0),
    violations: tried.flatMap(({ violations }) => violations),
  }
}

async function tryActor(origin: string, actor: Actor, refused: Cell[], { chosen = () => bypasses }: Options) {
  const cast = castOf(actor)
  const violations: string[] = []
  let tries = 0
  for (const [nth, cell] of refused.filter((one) => one.actor === actor).entries()) {
    const ready = await prepare(cell, await cast.get(), origin)
    for (const { name, change } of chosen(nth)) {
      const [path, init] = change(ready.path, ready.init)
      const { status, said } = await sendRaw(origin, path, init)
      tries++
      if (isThrough(status)) violations.push(`${nameOf(cell)}, ${name}: ${status} ${said.slice(0, 120)}`)
    }
  }
  return { tries, violations }
}
