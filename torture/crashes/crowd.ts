import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SignedIn } from '@/testing/add-members'
import { jsonOf } from '@/testing/ask'
import { Places } from '../history/explainable'
import { type Outcome, type Sent, send } from '../history/outcome'

export type Remark = {
  body: string
  key: string
  slug: string
  by: SignedIn
  outcome: Outcome
  id: string | null
  parentId: string | null
}

/** All that a crowd has sent, and what it was told of it. */
export class Said {
  readonly votes = new Places<number>(0)
  readonly remarks: Remark[] = []
  counts: Record<Outcome, number> = { ok: 0, failed: 0, unknown: 0 }
}

type Crowd = {
  origin: string
  base?: string
  members: SignedIn[]
  points: string[]
  slugs: string[]
  said: Said
}

/** Votes and comments by all members at once until `isOver`; each goes through points in an order of its own. */
export async function actUntil(crowd: Crowd, isOver: () => boolean): Promise<void> {
  await Promise.all(
    crowd.members.map(async (member) => {
      const points = shuffled(crowd.points)
      for (let turn = 0; !isOver(); turn++) {
        const sent =
          turn % 3 === 2
            ? await remark(crowd, member)
            : await vote(crowd, member, points[turn % points.length] as string)
        crowd.said.counts[sent.outcome]++
        // Whoever has no answer tries again soon, as people do.
        await pause(sent.outcome === 'ok' ? 5 : 50)
      }
    }),
  )
}

async function vote({ said, ...site }: Crowd, member: SignedIn, pointId: string): Promise<Sent> {
  const value = any([1, -1, 0])
  const sent = await send(site, member, `/points/${pointId}/vote`, { method: 'PUT', json: { value } })
  said.votes.note(`${member.id} ${pointId}`, { value, ...sent })
  return sent
}

async function remark({ said, slugs, ...site }: Crowd, by: SignedIn): Promise<Sent> {
  const answered = Math.random() < 0.5 ? any(said.remarks.filter(({ id }) => id)) : undefined
  const found: Remark = {
    body: `Said once: ${randomUUID()}`,
    key: randomUUID(),
    slug: answered?.slug ?? any(slugs),
    by,
    outcome: 'unknown',
    id: null,
    parentId: answered?.id ?? null,
  }
  said.remarks.push(found)
  return post(site, found)
}

/** Posts a comment, or asks what became of it: its key makes the second time the same as the first. */
export async function post(site: { origin: string; base?: string }, found: Remark): Promise<Sent> {
  const { slug, body, parentId, key, by } = found
  const sent = await send(site, by, `/technologies/${slug}/comments`, {
    method: 'POST',
    json: { body, ...(parentId && { parentId }) },
    headers: { 'idempotency-key': key },
  })
  found.outcome = sent.outcome
  if (sent.outcome === 'ok' && sent.answer) found.id = jsonOf<{ id: string }>(sent.answer).id
  return sent
}

const any = <T>(list: T[]): T => list[Math.floor(Math.random() * list.length)] as T

function shuffled<T>(list: T[]): T[] {
  return list
    .map((each) => ({ each, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ each }) => each)
}
