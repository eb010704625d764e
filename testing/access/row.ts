import type { Actor } from '../permissions/actors'
import type { Who } from './operations'

/** What an operation can be about; e2e/access/subjects.ts makes one. */
export type SubjectKind =
  | 'comment'
  | 'point'
  | 'technology'
  | 'member'
  | 'session'
  | 'token'
  | 'passkey'
  | 'service'
  | 'suggestion'
  | 'notification'
  | 'decision'
  | 'report'
  | 'appeal'
  | 'flag'

/**
 * How the subject is: as everybody sees it, waiting for review, hidden (a comment by moderators, a technology not listed
 * yet, and the points of one), or deleted (a point or technology: archived).
 */
export type State = 'plain' | 'pending' | 'hidden' | 'deleted'
export const states: State[] = ['plain', 'pending', 'hidden', 'deleted']

/**
 * The status that is answered to whoever has the role for it; where it depends on whose the subject is: to its owner,
 * to other members, and to moderators and administrators.
 */
export type Answer =
  | number
  | { owner: number; other: number; moderator?: number; administrator?: number; owningModerator?: number }

/** What one operation promises, and what is sent to try it. */
export type Row = {
  who: Who
  /** Whether a suspended member may do it too; reads are for them anyway. */
  evenSuspended?: true
  about?: SubjectKind
  answers: Answer | Partial<Record<State, Answer>>
  /** The body of a request, and the parts of its address that are not the subject's `id`, `slug` or `handle`. */
  body?: Record<string, unknown> | ((subject: Subject) => unknown)
  params?: Record<string, string>
  query?: string
  /** Whether it takes the account, session or role of who acts: the next cell needs others. */
  endsActors?: true
  /** Said beside the row in docs/permissions.md. */
  note?: string
}
export type Rows = Record<string, Row>
/** What stands in the address of a subject. */
export type Subject = { id: string; slug: string; handle: string }

/** Actors who have the role for something, by the least role that it takes. */
const roleOf: Record<Actor, 'nobody' | 'member' | 'moderator' | 'administrator'> = {
  'signed out': 'nobody',
  owner: 'member',
  'suspended owner': 'member',
  'owning moderator': 'moderator',
  'another member': 'member',
  suspended: 'member',
  moderator: 'moderator',
  'suspended moderator': 'moderator',
  administrator: 'administrator',
}
const isSuspended = (actor: Actor) => actor.startsWith('suspended')
const owns = (actor: Actor) => actor.includes('own') && actor !== 'signed out'

/** The answers of a row for each state that it names. */
export function statesOf({ answers }: Row): [State, Answer][] {
  if (typeof answers === 'number' || 'owner' in answers) return [['plain', answers]]
  return states.flatMap((state) => {
    const answer = answers[state]
    return answer === undefined ? [] : [[state, answer] as [State, Answer]]
  })
}

/** The status that the table promises one actor, by the order of refusals: 401, 403 for standing, 403 for the role. */
export function promised(row: Row, isRead: boolean, answer: Answer, actor: Actor): number {
  const role = roleOf[actor]
  if (row.who !== 'everybody') {
    if (role === 'nobody') return 401
    if (isSuspended(actor) && !row.evenSuspended && !isRead) return 403
    if (row.who === 'moderators' && role === 'member') return 403
    if (row.who === 'administrators' && role !== 'administrator') return 403
  }
  if (typeof answer === 'number') return answer
  const { owner, other, moderator = other, administrator = moderator, owningModerator = owner } = answer
  if (owns(actor)) return role === 'moderator' ? owningModerator : owner
  if (role === 'moderator') return moderator
  return role === 'administrator' ? administrator : other
}
