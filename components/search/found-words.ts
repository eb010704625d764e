import { kindName } from '@/lib/format/kind'
import type { Found } from '@/lib/search/search-schema'

export const typeNames = { technology: 'Technologies', point: 'Pros and cons', comment: 'Comments' } as const

/** What a result is, in a few words. */
export function foundWords(found: Found): string {
  if (found.type === 'technology') return `${kindName(found.kind)}, ${found.language}`
  if (found.type === 'point') return `${found.side === 'PRO' ? 'Pro' : 'Con'} of ${found.technology.name}`
  return `Comment on ${found.technology.name}${found.author ? ` by ${found.author.name ?? `@${found.author.handle}`}` : ''}`
}
