import type { CommentState } from '@/lib/comment/comment-rules'
import type { Acting } from '@/lib/member/acting-rules'
import type { SuggestionState } from '@/lib/suggestion/suggestion-schema'

/** Who acts: the owner is whom the subject belongs to or concerns. */
export const actors = [
  'signed out',
  'owner',
  'suspended owner',
  'owning moderator',
  'another member',
  'suspended',
  'moderator',
  'suspended moderator',
  'administrator',
] as const
export type Actor = (typeof actors)[number]
export type Role = 'MEMBER' | 'MODERATOR' | 'ADMIN'

/** The role and standing that each kind of actor has; `isOwner` says whether the subject is theirs. */
export const actorFacts: Record<Actor, { role: Role; suspended: boolean; isOwner: boolean } | null> = {
  'signed out': null,
  owner: { role: 'MEMBER', suspended: false, isOwner: true },
  'suspended owner': { role: 'MEMBER', suspended: true, isOwner: true },
  'owning moderator': { role: 'MODERATOR', suspended: false, isOwner: true },
  'another member': { role: 'MEMBER', suspended: false, isOwner: false },
  suspended: { role: 'MEMBER', suspended: true, isOwner: false },
  moderator: { role: 'MODERATOR', suspended: false, isOwner: false },
  'suspended moderator': { role: 'MODERATOR', suspended: true, isOwner: false },
  administrator: { role: 'ADMIN', suspended: false, isOwner: false },
}

export const owners: Actor[] = ['owner', 'owning moderator']
export const ownersEvenSuspended: Actor[] = [...owners, 'suspended owner']
export const others: Actor[] = ['another member', 'moderator', 'administrator']
export const everybody: Actor[] = [...owners, ...others]
/** Moderators and administrators whom it does not concern. */
export const staff: Actor[] = ['moderator', 'administrator']
export const allStaff: Actor[] = [...staff, 'owning moderator']

export type Subject = { ownerId: string; on?: On }
/** What the subject is like: the state of a comment or suggestion, a point that is archived or not, a member's role. */
export type On = CommentState | SuggestionState | 'ARCHIVED' | Role
export type Row = {
  action: string
  on?: On
  allowed: readonly Actor[]
  rule: (member: Acting, subject: Subject) => boolean
}

/** One action on a subject in each of these states; a state that names nobody allows nobody. */
export const inStates = <S extends On>(
  action: string,
  allowed: Record<S, Actor[]>,
  rule: Row['rule'],
): Row[] =>
  Object.entries<Actor[]>(allowed).map(([on, actors]) => ({ action, on: on as S, allowed: actors, rule }))
