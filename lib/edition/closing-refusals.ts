import type { ClosingRefusal } from './close-edition'

/** Why an edition was not closed, in words for whoever wanted to close it; not what speaks against the person. */
export const closingRefusals: Partial<Record<string, string>> = {
  FUTURE: 'That year has not begun.',
  LONG_PAST: 'An edition freezes the ranking of today, so it is for this year or the last one.',
  EXISTS: 'That year has its edition already, and what is closed stays as it is.',
  NOT_THE_NEWEST: 'A later year is closed already, so this one would stand in the wrong order.',
  SUMS_DIFFER:
    'The sums do not follow from the ballots. Run “npm run recount -- --fix”, then close the edition.',
} satisfies Record<ClosingRefusal, string>
