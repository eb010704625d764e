import fc from 'fast-check'
import { db } from '@/lib/db'
import { decideSuggestion } from '@/lib/suggestion/decide-suggestion'
import { makeSuggestion, type NewSuggestion } from '@/lib/suggestion/make-suggestion'
import { castVote } from '@/lib/vote/cast-vote'
import { SLUGS, stepArbitrary, take } from './random-history'

/** One thing that editors do to the list, or that a member does about it. */
const editArbitrary = fc.record({
  act: fc.constantFrom(
    ...([
      'add',
      'add',
      'undo',
      'redo',
      'archive',
      'restore',
      'merge',
      'merge',
      'reword',
      'mend',
      'confirm',
    ] as const),
    ...(['restore', 'unlist', 'list', 'list', 'list'] as const),
  ),
  on: fc.nat(20),
  other: fc.nat(20),
  who: fc.nat(3),
})
type Edit = typeof editArbitrary extends fc.Arbitrary<infer E> ? E : never

export const editingArbitrary = fc.array(
  fc.oneof(
    fc.record({ member: fc.nat(3), step: stepArbitrary }),
    fc.record({ member: fc.constant(null), step: editArbitrary }),
  ),
  { minLength: 50, maxLength: 70 },
)
type Act = typeof editingArbitrary extends fc.Arbitrary<(infer A)[]> ? A : never

/** Everything back on the list, so that the next history has something to do. */
export async function putBack(points: string[]) {
  await db.$queryRaw`select set_technology_state(id, 'LISTED') as notice from technology where slug = any(${[...SLUGS]})`
  for (const point of points) {
    await db.$queryRaw`select unmerge_points(${point}::uuid) as notice`
    await db.$queryRaw`select set_point_archived(${point}::uuid, false) as notice`
  }
}

export type World = {
  moderatorId: string
  /** Who suggests; not one of those whom the acts suspend. */
  suggesterId: string
  members: { id: string; comments: string[] }[]
  /** Points that were there, and that editors added since. */
  points: string[]
  decided: string[]
}

const TEXT = {
  detail: 'Said at random, again and again.',
  theme: 'community',
  since: null,
  until: null,
  sources: [],
}

/** Applies one act as the site would. What the state forbids is refused, and changes nothing. */
export async function act(world: World, { member, step }: Act, number: number): Promise<void> {
  if (member === null) return edit(world, step as Edit, number)
  const { id, comments } = world.members[member] as World['members'][number]
  const points = world.points.map((point) => ({ id: point }))
  await take(step as Parameters<typeof take>[0], id, comments, points)
}

async function edit(world: World, { act, on, other, who }: Edit, number: number) {
  const slug = SLUGS[on % 2] as string
  const pointId = world.points[on % world.points.length] as string
  const otherPointId = world.points[other % world.points.length] as string
  const decided = world.decided[on % Math.max(1, world.decided.length)]
  if (act === 'add')
    await accept(world, {
      kind: 'POINT',
      slug,
      content: { side: other % 2 ? 'PRO' : 'CON', title: `Added ${number}`, ...TEXT },
    })
  if (act === 'merge') await accept(world, { kind: 'SAME_POINTS', pointId, otherPointId, content: {} })
  if (act === 'reword' || act === 'mend')
    await accept(
      world,
      { kind: 'POINT_EDIT', pointId, content: { title: `Reworded ${number}`, ...TEXT } },
      act === 'reword',
    )
  if ((act === 'undo' || act === 'redo') && decided)
    await decide(world, decided, act === 'undo' ? 'UNDO' : 'ACCEPT')
  if (act === 'archive' || act === 'restore')
    await db.$queryRaw`select set_point_archived(${pointId}::uuid, ${act === 'archive'}) as notice`
  if (act === 'unlist' || act === 'list')
    await db.$queryRaw`select set_technology_state(id, ${act === 'list' ? 'LISTED' : 'ARCHIVED'}::technology_state) as notice
      from technology where slug = ${slug}`
  if (act === 'confirm') await confirm(world.members[who]?.id as string)
}

async function accept(world: World, given: Omit<NewSuggestion, 'why'>, changesMeaning = false) {
  const made = await makeSuggestion(world.suggesterId, { ...given, why: null })
  if ('refusal' in made) return
  world.decided.push(made.suggestion.id)
  await decide(world, made.suggestion.id, 'ACCEPT', changesMeaning)
  const { becamePointId } = await db.suggestion.findUniqueOrThrow({ where: { id: made.suggestion.id } })
  if (given.kind === 'POINT' && becamePointId) world.points.push(becamePointId)
}

const decide = ({ moderatorId }: World, id: string, decision: 'ACCEPT' | 'UNDO', changesMeaning = false) =>
  decideSuggestion(moderatorId, {
    subject: { type: 'SUGGESTION', id },
    decision,
    reason: decision === 'UNDO' ? 'MISTAKE' : 'ACCURATE',
    changesMeaning,
  })

/** A member says the same again of every point that means something else since. */
async function confirm(memberId: string) {
  const outdated = await db.$queryRaw<{ id: string; value: 1 | -1 }[]>`
    select p.id, v.value from vote v join point p on p.id = v.point_id
    where v.member_id = ${memberId}::uuid and v.meaning <> p.meaning`
  for (const { id, value } of outdated) await castVote(memberId, id, value)
}
