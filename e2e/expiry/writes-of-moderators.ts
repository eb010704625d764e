import { decide } from '@/lib/moderation/decide'
import type { Decide } from '@/lib/moderation/moderation-schema'
import { postReport } from '@/lib/report/post-report'
import { done } from './done'
import type { Stage } from './stage'
import type { Writes } from './writes'

const about =
  (type: 'COMMENT' | 'MEMBER', id: (stage: Stage) => string, decision: string) => (stage: Stage) =>
    done(
      decide(stage.editor.id, {
        subject: { type, id: id(stage) },
        decision,
        reason: 'OTHER',
        note: 'For the audit',
      } as Decide),
    )
const comment = ({ commentId }: Stage) => commentId

export const moderating: Writes = {
  'a report': ({ other, commentId }) =>
    done(postReport(other.id, { subject: { type: 'COMMENT', id: commentId }, reason: 'SPAM' })),
  'a comment hidden': about('COMMENT', comment, 'HIDE'),
  'a comment shown again': about('COMMENT', comment, 'SHOW'),
  'a member suspended': about('MEMBER', ({ author }) => author.id, 'SUSPEND'),
  'a suspension ended': about('MEMBER', ({ author }) => author.id, 'REINSTATE'),
}
