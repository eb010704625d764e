import { plural } from '@/lib/format/plural'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'

type Standing = Pick<TechnologyDetail, 'voters' | 'editorialPosition'>

/** What a place rests on: on votes, on the editors’ list, or on nothing yet but the start in the middle. */
export function standingWords({ voters, editorialPosition }: Standing): string {
  if (voters > 0) return `as far as ${plural(voters, 'voter')} can tell.`
  return editorialPosition === null
    ? 'as it starts in the middle: nobody has voted yet.'
    : 'by the editors’ opinion: nobody has voted yet.'
}
