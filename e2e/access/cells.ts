import { db } from '@/lib/db'
import { missingRow, type Operation, operations } from '@/testing/access/operations'
import { promised, type Row, type Rows, type State, type Subject, statesOf } from '@/testing/access/row'
import { type Actor, actorFacts, actors } from '@/testing/permissions/actors'
import { anActor, aSubject, type SignedIn } from './subjects'

/** One cell of the table: an actor, an operation, and the state of what it is about. */
export type Cell = { operation: Operation; row: Row; state: State; actor: Actor; status: number }
export type Sent = { method: string; redirect: 'manual'; headers: Record<string, string>; body?: string }

/** Every cell, with the status that the table promises. */
export function cellsOf(table: Rows): Cell[] {
  return operations.flatMap((operation) => {
    const row = table[operation.name]
    if (!row) throw new Error(missingRow(operation.name))
    return statesOf(row).flatMap(([state, answer]) =>
      actors.map((actor) => {
        const status = promised(row, operation.method === 'GET', answer, actor)
        return { operation, row, state, actor, status }
      }),
    )
  })
}

export const nameOf = ({ operation, state, actor }: Cell) => `${operation.name} (${state}) by ${actor}`

type Actors = { owner: SignedIn; acting: SignedIn | null }

/** Who acts in the cells of one actor: the same members throughout, until a cell takes their account or role away. */
export function castOf(actor: Actor) {
  const facts = actorFacts[actor]
  let cast: Promise<Actors> | null = null
  const make = async (): Promise<Actors> => {
    const owner = await anActor(facts?.isOwner ? facts.role : 'MEMBER')
    return { owner, acting: facts?.isOwner ? owner : facts && (await anActor(facts.role)) }
  }
  return {
    get: () => {
      cast ??= make()
      return cast
    },
    dismiss: () => {
      cast = null
    },
  }
}

/** Makes what a cell is about, and the request that tries it. */
export async function prepare({ operation, row, state, actor }: Cell, cast: Actors, origin: string) {
  const { owner, acting } = cast
  const isSuspended = acting !== null && actorFacts[actor]?.suspended
  const suspend = (is: boolean) => db.$queryRaw`select set_suspended(${acting?.id}::uuid, ${is})::text`
  // Whoever is suspended made it before.
  if (isSuspended && row.about) await suspend(false)
  const subject = await aSubject(row.about, owner.id, state)
  if (isSuspended) await suspend(true)
  const body = bodyOf(row, subject)
  const headers: Record<string, string> = {
    ...(acting && { cookie: acting.cookie }),
    ...(operation.method !== 'GET' && { origin }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const init: Sent = { method: operation.method, redirect: 'manual', headers }
  if (body !== undefined) init.body = JSON.stringify(body)
  return { path: addressOf(operation.path, row, subject), init }
}

export const bodyOf = (row: Row, subject: Subject): unknown =>
  typeof row.body === 'function' ? row.body(subject) : row.body

export function addressOf(path: string, row: Row, subject: Subject): string {
  const parts: Record<string, string> = { ...subject, ...row.params }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
  return `/api/v1${filled}${row.query ? `?${row.query}` : ''}`
}
