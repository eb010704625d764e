import type { Read } from '@/testing/histories/log'
import { commentsIn } from './comment-texts'
import type { Stage } from './prepare'

export type Address = {
  path: string
  headers?: Record<string, string>
  counts: (text: string) => Read['counts']
  /** Whether a comment of this name must stand here while it is there; null for an address without comments. */
  hasComment: ((name: string) => boolean) | null
}

type ApiTechnology = {
  slug: string
  voters: number
  points: { id: string; agree: number; disagree: number }[]
}

const nothing = () => ({})
const rsc = { rsc: '1' }

/** What is read in these histories: pages, payloads and API, each with what it shows of the writes. */
export function addressesOf({ points, authors }: Stage): Address[] {
  const slugs = [...new Set(points.map(({ slug }) => slug))]
  const counted = new Set(points.map(({ pointId }) => pointId))

  const ofTechnology = ({ slug, voters, points: all }: ApiTechnology): Read['counts'] => ({
    [`voters ${slug}`]: voters,
    ...Object.fromEntries(
      all
        .filter(({ id }) => counted.has(id))
        .flatMap(({ id, agree, disagree }) => [
          [`agree ${id}`, agree],
          [`disagree ${id}`, disagree],
        ]),
    ),
  })
  const inRanking = (text: string) =>
    Object.fromEntries(
      (JSON.parse(text).technologies as ApiTechnology[])
        .filter(({ slug }) => slugs.includes(slug))
        .map(({ slug, voters }) => [`voters ${slug}`, voters]),
    )
  const inPage = (slug: string) => (text: string) =>
    Object.fromEntries(
      points
        .filter((point) => point.slug === slug)
        .map(({ pointId }) => [`agree ${pointId}`, agreeing(text, pointId)]),
    )
  return [
    { path: '/api/v1/ranking', counts: inRanking, hasComment: null },
    ...slugs.flatMap((slug): Address[] => {
      const hasComment = (name: string) => name.endsWith(`-${slug}`)
      const path = `/technologies/${slug}`
      return [
        { path, counts: inPage(slug), hasComment },
        { path: `${path}?_rsc=abc`, headers: rsc, counts: nothing, hasComment },
        { path: `${path}/comments/1`, counts: nothing, hasComment },
        { path: `/api/v1${path}`, counts: (text) => ofTechnology(JSON.parse(text)), hasComment: null },
        { path: `/api/v1${path}/comments`, counts: nothing, hasComment },
      ]
    }),
    ...authors.map(({ handle }) => ({
      path: `/members/${handle}`,
      counts: nothing,
      hasComment: (name: string) => name.startsWith(`${handle}-`),
    })),
  ]
}

const AGREES = /(\d+)<span class="sr-only[^"]*">\s*(?:<!-- -->)?agrees?</

/** Throws when the page says nothing of the point: this would otherwise look like a count of none. */
function agreeing(text: string, pointId: string): number {
  const found = AGREES.exec(text.slice(text.indexOf(`id="point-${pointId}"`)))
  if (!found) throw new Error(`the page does not say how many agree with ${pointId}`)
  return Number(found[1])
}

/** The comments that an answer shows, and of those that were ever sent and belong there, which are not there. */
export function statesIn(text: string, address: Address, sent: Iterable<string>): Read['states'] {
  const { hasComment } = address
  if (!hasComment) return {}
  const missing = [...sent].filter(hasComment).map((name): [string, null] => [name, null])
  return { ...Object.fromEntries(missing), ...commentsIn(text) }
}
