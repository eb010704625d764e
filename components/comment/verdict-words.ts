/** How a member knows a technology, in the words of the form and in those of a comment's heading. */
export const experiences = [
  { value: 'PRODUCTION', label: 'In production', told: 'uses it in production' },
  { value: 'SIDE_PROJECT', label: 'Side project', told: 'uses it in a side project' },
  { value: 'PAST', label: 'Used it in the past', told: 'used it in the past' },
  { value: 'LEARNING', label: 'Learning it', told: 'is learning it' },
  { value: 'MAINTAINER', label: 'I maintain it', told: 'maintains it' },
]

export const verdicts = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
  { value: '', label: 'No answer' },
]

export function experienceTold(value: string | null): string | null {
  return experiences.find((experience) => experience.value === value)?.told ?? null
}
