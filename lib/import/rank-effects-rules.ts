import { comparePlaces, type Moved, type Placed } from '@/lib/editing/places-rules'
import type { Plan } from './import-plan-rules'
import type { StoredList } from './stored-list-schema'

/** The ranking before an import and after it. */
export function rankEffects({ changes }: Plan, { technologies }: StoredList): Moved[] {
  const before = technologies.map(({ slug, name, state, position, weightMicro, favourableMicro }) => ({
    slug,
    name,
    state,
    editorialPosition: position,
    weightMicro,
    favourableMicro,
  }))
  const after = new Map(before.map((each) => [each.slug, { ...each }]))
  for (const change of changes) {
    const there = 'slug' in change ? after.get(change.slug) : undefined
    if (change.do === 'ADD_TECHNOLOGY')
      after.set(change.slug, {
        slug: change.slug,
        name: change.text.name,
        state: change.state,
        editorialPosition: null,
        weightMicro: 0,
        favourableMicro: 0,
      })
    if (change.do === 'SET_STATE' && there) there.state = change.state
    if (change.do === 'PLACE')
      for (const each of after.values()) each.editorialPosition = change.slugs.indexOf(each.slug) + 1 || null
  }
  const listed = (all: Iterable<Placed & { state: string }>) =>
    [...all].filter(({ state }) => state === 'LISTED')
  return comparePlaces(listed(before), listed(after.values()))
}
