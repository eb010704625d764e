import { isDatabaseAway } from '@/lib/database-away'
import { log } from '@/lib/log/log'
import { isLateSearch } from '@/lib/search/late-search'
import { Problem } from './problem'

/** The refusal that an error means. What nobody foresaw is logged and answered 500 without its words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (isLateSearch(error)) return new Problem('busy', error.message, { headers: { 'retry-after': '5' } })
  if (isDatabaseAway(error))
    return new Problem(
      'unavailable',
      'The database does not answer at the moment, so nothing is confirmed. Try again soon.',
      {
        headers: { 'retry-after': '5' },
      },
    )
  log().error({ err: error }, 'an endpoint failed')
  return new Problem('internal', 'This is our fault, not yours, and it has been noted.')
}

/** Refusals that the database's functions tell by name. */
export function refusalProblem(refusal: string): Problem {
  return REFUSALS[refusal]?.() ?? new Problem('internal', 'The request was refused without a reason.')
}

const REFUSALS: Record<string, () => Problem> = {
  SIGNED_OUT: () => new Problem('signed-out', 'Your session has ended. Sign in, then send it again.'),
  SUSPENDED: () =>
    new Problem('suspended', 'You can read everything, but your account cannot write at present.'),
  NOT_FOUND: () => new Problem('not-found', 'What this is about does not exist (any more).'),
  ARCHIVED: () =>
    new Problem('conflict', 'This point has been archived, so votes on it can no longer change.'),
  NO_PARENT: () =>
    new Problem('not-found', 'The comment that this answers does not exist on this technology.'),
  PARENT_GONE: () => new Problem('conflict', 'The comment that this answers has been taken away meanwhile.'),
  OWN_COMMENT: () =>
    new Problem('forbidden', 'This comment is your own: whether it is helpful is for others to say.'),
  NOT_YOURS: () => new Problem('forbidden', 'Only its author can change this comment.'),
  KEY_REUSED: () =>
    new Problem(
      'conflict',
      'This Idempotency-Key stands for a comment on another technology already. Use a new one.',
    ),
  GONE: () => new Problem('conflict', 'This comment has been taken away, so it can no longer be changed.'),
  FORBIDDEN: () => new Problem('forbidden', 'This is for others to do: your role does not reach that far.'),
  OWN_CASE: () =>
    new Problem('forbidden', 'This is about you. Somebody else among the moderators has to decide it.'),
  OWN_CONTENT: () =>
    new Problem('forbidden', 'This is your own. You can edit or delete it instead of reporting it.'),
  REPORTED: () =>
    new Problem('conflict', 'You have reported this already. The moderators will look at it and tell you.'),
  ANSWERED: () => new Problem('conflict', 'You have answered this decision already.'),
  NOT_IN_FORCE: () => new Problem('conflict', 'There is nothing to answer: this decision is not in force.'),
  TOO_MANY_PASSKEYS: () =>
    new Problem('conflict', 'You have 20 passkeys, which is the most. Remove one that you do not use.'),
  PASSKEY_KNOWN: () => new Problem('conflict', 'This passkey is here already.'),
  LAST_PASSKEY: () =>
    new Problem(
      'conflict',
      'Your role needs a passkey on this site, and this is your last. Add another one first.',
    ),
  LAST_SERVICE: () =>
    new Problem(
      'conflict',
      'This site cannot send mail, so this is your only way in. Add a passkey or connect another service first.',
    ),
  NOT_VERIFIED: () => notVerified(),
  LAST_ADMIN: () => new Problem('conflict', 'This is the last administrator. Make somebody else one first.'),
  VERDICT_ON_REPLY: () => replyVerdict(),
  NOT_A_PAIR: () =>
    new Problem('invalid', 'Choose another point of the same technology and side.', {
      errors: [{ field: 'point', message: 'Choose another point of the same technology and side.' }],
    }),
  POINT_GONE: () =>
    new Problem(
      'conflict',
      'A point that this is about has been archived or merged with another one meanwhile.',
    ),
  TECHNOLOGY_GONE: () =>
    new Problem('conflict', 'The technology that this is about has been archived meanwhile.'),
  NOTHING_CHANGED: () => new Problem('conflict', 'This says exactly what stands there already.'),
  NOT_MERGEABLE: () =>
    new Problem('conflict', 'Only a suggested pro or con can be merged with one that is there.'),
  BUILT_ON: () => new Problem('conflict', 'Something later was built on it. Undo that first, then this.'),
  NOT_YOUR_SUGGESTION: () => new Problem('forbidden', 'Only who made a suggestion can withdraw it.'),
  SUGGESTION_DECIDED: () =>
    new Problem(
      'conflict',
      'The editors have decided about this suggestion already, so it cannot be withdrawn.',
    ),
  EXPERIENCE_WITHOUT_VERDICT: () =>
    new Problem('invalid', 'How you know it goes with a Yes or No.', {
      errors: [{ field: 'experience', message: 'How you know it goes with a Yes or No.' }],
    }),
}

/** Which of its many reasons it was is nobody's business. */
export const notVerified = () =>
  new Problem(
    'forbidden',
    'This passkey does not open an account here, or it took longer than five minutes. Nothing was changed; try again.',
  )

const replyVerdict = () =>
  new Problem('invalid', 'A reply carries no verdict; give it with a comment of its own.', {
    errors: [{ field: 'verdict', message: 'A reply carries no verdict; give it with a comment of its own.' }],
  })
