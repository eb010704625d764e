import { type KeptForm, keepingOf } from '@/lib/draft/kept-forms'
import type { Viewer } from '@/lib/session/find-viewer'
import { confirmPath, FRESH_MINUTES, isFresh } from '@/lib/session/fresh-rules'
import { safeReturnTo } from '@/lib/session/return-to'
import { keepSentForm, seeOther } from './form-reply'
import { Problem } from './problem'
import type { SentBody } from './sent-body'

/**
 * Lets only those through who proved lately who they are.
 * @throws Problem 403
 */
export function requireFresh(viewer: Viewer): void {
  if (!isFresh(viewer))
    throw new Problem(
      'fresh-sign-in',
      `This needs a sign-in of the last ${FRESH_MINUTES} minutes. Sign in once more, with the same account, then send it again. Nothing was changed.`,
    )
}

/**
 * A form whose sender has to confirm first: off to do so, with what was typed kept for this member alone, and back.
 * @throws Problem where it cannot be read, or 429
 */
export async function confirmFirst(
  request: Request,
  kind: KeptForm['kind'],
  sent: SentBody,
  memberId: string,
): Promise<Response> {
  if ('problem' in sent) throw sent.problem
  const fields = 'fields' in sent ? sent.fields : {}
  const keeping = keepingOf(kind, fields)
  if (keeping !== 'WHOLE') return seeOther(confirmPath(safeReturnTo(fields.returnTo) ?? '/settings'))
  return seeOther(confirmPath(`/drafts/${await keepSentForm(request, { kind, keeping, memberId }, fields)}`))
}
