import { RENDER_VERSION, renderComment } from '@/lib/markdown/render-comment'
import { at, capital, copied, idOf, type World } from './amounts'
import { inventTexts } from './invent-texts'
import { skewed } from './skew'
import { KNOWN_FLATTENED_BY } from './vote-lines'

const MOST_TEXTS = 20_000
/** So many comments say the same at least. */
const SHARED_BY = 10
const REPLIES = 0.45
/** Replies go to the latest of these threads of a technology. */
const LIVELY_THREADS = 64
const EXPERIENCES = ['PRODUCTION', 'SIDE_PROJECT', 'PAST', 'LEARNING', 'MAINTAINER', '\\N']
const STATES = [
  { state: 'DELETED', below: 0.02 },
  { state: 'HIDDEN', below: 0.024 },
  { state: 'PENDING', below: 0.0245 },
]
const DAY = 86_400_000

type Thread = { id: string; last: string | null }
type Text = { body: string; html: string }
export type Verdict = {
  member: number
  technology: string
  value: string
  experience: string
  comment: number
  at: number
}
export type Marked = { comment: number; by: number; marks: number }

/** Invented texts, rendered by the site's own renderer; comments share them. */
export function inventComments(comments: number): Text[] {
  const { text, below } = inventTexts()
  return Array.from({ length: Math.min(Math.ceil(comments / SHARED_BY), MOST_TEXTS) }, (_, i) => {
    const said = `${capital(text(10 + below(60)))}.`
    const body = i % 10 === 0 ? `${said}\n\n- ${text(5)}\n- **${text(3)}** and \`${text(1)}\`` : said
    return { body: copied(body), html: copied(renderComment(body)) }
  })
}

/** Lines of COPY for comments in threads. What else they say, verdicts and helpful marks, goes into the lists. */
export function* commentLines(world: World, verdicts: Verdict[], marked: Marked[]): Generator<string> {
  const { amounts, random, technologies, from, now } = world
  const { comments, members } = amounts
  const texts = inventComments(comments)
  const drawTechnology = skewed(technologies.length, KNOWN_FLATTENED_BY)
  const threads = new Map<number, Thread[]>()
  const judged = new Set<number>()
  for (let i = 0; i < comments; i++) {
    const place = drawTechnology(random)
    const technology = technologies[place]?.id as string
    const member = Math.floor(random.uniform() ** 1.5 * members)
    const id = idOf('comment', i)
    const lively = threads.get(place) ?? []
    threads.set(place, lively)
    const thread = random.uniform() < REPLIES ? lively[random.below(lively.length)] : undefined
    const drawn = random.uniform()
    const state = STATES.find(({ below }) => drawn < below)?.state ?? 'VISIBLE'
    const { body, html } = texts[random.below(texts.length)] as Text
    const written = from + Math.floor((now - from) * Math.sqrt((i + 1) / (comments + 1)))
    const key = member * technologies.length + place
    const speaks = !thread && state === 'VISIBLE' && random.uniform() < 0.6 && !judged.has(key)
    const value = random.uniform() < (technologies[place]?.liked ?? 0) ? 'YES' : 'NO'
    const experience = EXPERIENCES[random.below(EXPERIENCES.length)] as string
    if (speaks) {
      judged.add(key)
      verdicts.push({ member, technology, value, experience, comment: i, at: written })
    }
    const marks = state === 'VISIBLE' ? Math.min(Math.floor(random.uniform() ** 8 * 60), members - 1) : 0
    if (marks > 0) marked.push({ comment: i, by: member, marks })
    const answers = thread?.last && random.below(3) === 0 ? thread.last : '\\N'
    const gone = state === 'DELETED' ? at(Math.min(written + DAY, now)) : '\\N'
    const hiddenFrom = state === 'HIDDEN' ? 'VISIBLE' : '\\N'
    const [said, how] = speaks ? [value, experience] : ['\\N', '\\N']
    yield `${id}\t${technology}\t${idOf('member', member)}\t${thread?.id ?? '\\N'}\t${answers}\t${body}\t${html}\t${RENDER_VERSION}\t${said}\t${how}\t${state}\t${marks}\t${gone}\t${hiddenFrom}\t${speaks ? i + 1 : '\\N'}\t${at(written)}\n`
    if (thread && state === 'VISIBLE') thread.last = id
    else if (!thread)
      lively[lively.length < LIVELY_THREADS ? lively.length : random.below(LIVELY_THREADS)] = {
        id,
        last: null,
      }
  }
}

export function* verdictLines(verdicts: Verdict[]): Generator<string> {
  for (const { member, technology, value, experience, comment, at: when } of verdicts)
    yield `${idOf('member', member)}\t${technology}\t${value}\t${experience}\t${idOf('comment', comment)}\t${at(when)}\n`
}

export function* helpfulLines(marked: Marked[], members: number): Generator<string> {
  for (const { comment, by, marks } of marked)
    for (let nth = 1; nth <= marks; nth++)
      yield `${idOf('member', (by + nth) % members)}\t${idOf('comment', comment)}\n`
}
