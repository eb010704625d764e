import { noteEnd } from '@/lib/page-store/rendering'
import { tags } from '@/lib/tags'
import { findMember } from './find-member'

export type Moved = { movedTo: string }

/**
 * Reads something public of the member behind a handle, and notes by what it expires: whoever takes the handle, gives
 * it up or changes. An earlier handle answers where the member is now, until its year is over.
 */
export async function readMember<T>(
  handle: string,
  note: (tags: string[]) => void,
  read: (id: string) => Promise<T | null>,
): Promise<T | Moved | null> {
  note([tags.handle(handle)])
  const found = await findMember(handle)
  if (!found) return null
  note([tags.member(found.id)])
  // The profile of whoever is deleting their account is gone at once, and back when they are.
  if (found.isLeaving) return null
  if (!found.movedUntil) return read(found.id)
  noteEnd(found.movedUntil)
  return { movedTo: found.handle }
}

export const isMoved = (read: unknown): read is Moved =>
  typeof read === 'object' && read !== null && 'movedTo' in read
