import { randomBytes } from 'node:crypto'
import { db } from '@/lib/db'

/** A technology of a test's own, not in the ranking, with three pros and a con. */
export async function aTechnology() {
  const mark = randomBytes(4).toString('hex')
  const point = (side: 'PRO' | 'CON', title: string, position: number) => ({
    side,
    title: `${title} ${mark}`,
    theme: 'tooling',
    detail: `What “${title}” means in practice.`,
    position,
    origin: 'EDITORIAL' as const,
  })
  const technology = await db.technology.create({
    data: {
      slug: `edited-${mark}`,
      name: `Edited ${mark}`,
      kind: 'framework',
      language: 'Python',
      license: 'MIT',
      firstReleased: 2020,
      website: 'https://edited.example',
      summary: 'What it was before anybody edited it, in a sentence.',
      state: 'DRAFT',
      points: {
        create: [
          point('PRO', 'First pro', 1),
          point('PRO', 'Second pro', 2),
          point('PRO', 'Third pro', 3),
          point('CON', 'Only con', 1),
        ],
      },
    },
    include: { points: { orderBy: [{ side: 'asc' }, { position: 'asc' }] } },
  })
  const [first, second, third, con] = technology.points
  if (!first || !second || !third || !con) throw new Error('points')
  return { ...technology, first, second, third, con }
}
