import { setTimeout as wait } from 'node:timers/promises'
import type { Write } from '@/testing/histories/log'
import { any, chance } from './any'
import { commentName, commentText } from './comment-texts'
import type { Actor, Stage } from './prepare'
import { sendWrite } from './sent'

export type Running = {
  origins: string[]
  /** By which processes is written. */
  writing: number[]
  writes: Write[]
  isOver: () => boolean
}

/** Members who vote once on each technology, for or against, each time by another process. */
export async function voteOn(
  { origins, writing, writes, isOver }: Running,
  { voters, points }: Stage,
  lane: number,
  lanes: number,
) {
  const slugs = [...new Set(points.map(({ slug }) => slug))]
  for (let nth = lane; nth < voters.length && !isOver(); nth += lanes)
    for (const slug of slugs) {
      const { pointId } = any(points.filter((point) => point.slug === slug))
      const value = chance(0.7) ? 1 : -1
      const process = any(writing)
      await sendWrite(
        writes,
        {
          origin: origins[process] as string,
          process,
          actor: voters[nth] as Actor,
          method: 'PUT',
          path: `/points/${pointId}/vote`,
          json: { value },
        },
        { counts: [`voters ${slug}`, `${value === 1 ? 'agree' : 'disagree'} ${pointId}`] },
      )
      if (isOver()) return
      await wait(Math.random() * 120)
    }
}

/** Who does not know what became of a write tries no other one while the process may still be away. */
const PAUSE_MS = 2000

/** An author who posts a comment, rewrites it and takes it away, again and again; each text says what it is. */
export async function comment(
  { origins, writing, writes, isOver }: Running,
  { points }: Stage,
  author: Actor,
) {
  for (let nth = 1; !isOver(); nth++) {
    const { slug } = any(points)
    const name = commentName(author.handle, nth, slug)
    const write = async (method: string, path: string, shows: string | null) => {
      const process = any(writing)
      const json = shows === null ? undefined : { body: shows }
      const sending = { origin: origins[process] as string, process, actor: author, method, path, json }
      const answer = await sendWrite(writes, sending, { state: { name, shows } })
      if (answer === null) await wait(PAUSE_MS)
      return answer
    }
    const posted = await write('POST', `/technologies/${slug}/comments`, commentText(name, 1))
    if (posted === null) continue
    for (let version = 2; !isOver() && chance(0.7); version++) {
      await wait(Math.random() * 400)
      await write('PATCH', `/comments/${posted.id}`, commentText(name, version))
    }
    // What stays would in time push others off the first page, where they are looked for.
    let isGone = false
    while (!isGone && !isOver()) isGone = (await write('DELETE', `/comments/${posted.id}`, null)) !== null
  }
}
