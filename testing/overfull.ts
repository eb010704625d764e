import { postComment } from '@/lib/comment/post-comment'
import { db } from '@/lib/db'
import { aMember } from './factories'

export const OVERFULL_SLUG = 'overfull'

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
const RIGHT_TO_LEFT = 'إطار عمل للخوادم يكتب من اليمين إلى اليسار'
const POINT_TITLES = [
  'A title of exactly as many signs as a point may have, so that it has to take several lines on it',
  LONG_WORD.slice(0, 58),
  RIGHT_TO_LEFT,
  'Short',
]
const BODIES = [
  'Short and to the point.',
  `${LONG_WORD}${LONG_WORD} https://example.org/${'a-very-long-path-'.repeat(8)}`,
  `${RIGHT_TO_LEFT}. ${RIGHT_TO_LEFT}.\n\n> ${RIGHT_TO_LEFT}`,
  '| a | table | of | many | columns | that | is | wider | than | a | phone |\n|-|-|-|-|-|-|-|-|-|-|-|\n| one | two | three | four | five | six | seven | eight | nine | ten | eleven |',
  '```ts\nexport const aLineOfCodeThatIsMuchLongerThanAnyPhone = (parameter: string) => parameter.toUpperCase().toLowerCase()\n```',
  'A paragraph of the usual length, which says how long it was used and for what.\n\n'.repeat(6),
]
const NAMES = ['Anselm Maximilian von und zu Hohenschwangau-Lautenburg', RIGHT_TO_LEFT.slice(0, 40), null]

/**
 * A technology with too much of everything: a name that wraps, 60 points, texts from right to left, words without a
 * break, and `comments` comments in deep and shallow threads. For looking at, never for measuring opinions.
 */
export async function fillOverfull(comments: number): Promise<void> {
  const points = Array.from({ length: 60 }, (_, i) => ({
    side: i % 2 === 0 ? ('PRO' as const) : ('CON' as const),
    title: `${POINT_TITLES[i % POINT_TITLES.length]?.slice(0, 76)} ${i + 1}`,
    detail:
      i % 7 === 0
        ? `${RIGHT_TO_LEFT}. `.repeat(5)
        : 'What it means in practice, in a sentence. '.repeat(1 + (i % 8)),
    theme: 'tooling',
    position: 1 + Math.floor(i / 2),
    origin: 'EDITORIAL' as const,
    sources:
      i % 5 === 0
        ? [{ url: `https://example.org/${'long-'.repeat(30)}`, title: `${LONG_WORD} (source)` }]
        : [],
  }))
  await db.technology.create({
    data: {
      slug: OVERFULL_SLUG,
      name: `The ${LONG_WORD.slice(0, 40)} Framework`,
      kind: 'framework',
      language: 'Visual Objective Pascal++',
      license: 'GPL-3.0-or-later WITH Classpath-exception-2.0',
      firstReleased: 1979,
      website: `https://example.org/${'a-long-address-'.repeat(6)}`,
      repository: `https://example.org/${'a-long-address-'.repeat(6)}`,
      summary: 'A framework that does everything, and needs a summary that is as long as one may be. '
        .repeat(5)
        .slice(0, 400),
      points: { create: points },
    },
  })
  const members = await Promise.all(
    Array.from({ length: 12 }, (_, i) => aMember({ name: NAMES[i % NAMES.length] ?? undefined })),
  )
  let head: string | null = null
  for (let i = 0; i < comments; i++) {
    const isHead = i % 9 === 0 && i % 90 !== 0
    const body = BODIES[i % BODIES.length] ?? ''
    const input = {
      body,
      verdict: isHead ? (i % 2 === 0 ? ('YES' as const) : ('NO' as const)) : null,
      experience: isHead ? ('PRODUCTION' as const) : null,
      parentId: isHead ? null : head,
    }
    const posted = await postComment(members[i % members.length]?.id ?? '', OVERFULL_SLUG, input, null)
    if ('refusal' in posted) throw new Error(`A comment was refused: ${posted.refusal}`)
    if (isHead || head === null) head = posted.comment.id
  }
}
