import { diffWordsWithSpace } from 'diff'

export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string }

// The cost goes with the square of this; texts that have less in common are told as one instead of the other.
const MOST_EDITS = 600

/** What became of a text, word by word. The same for everybody and bounded, whatever the texts are. */
export function textDifference(before: string, after: string): DifferencePart[] {
  if (before === after) return [{ kind: 'same', text: after }]
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS })
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
