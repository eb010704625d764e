import {
  type CommentState,
  canDeleteComment,
  canEditComment,
  canMarkHelpful,
  canPostComment,
  canReplyTo,
} from '@/lib/comment/comment-rules'
import { canReportComment } from '@/lib/report/report-rules'
import { type Actor, everybody, inStates, others, owners, type Row, type Subject, staff } from './actors'

const comment = ({ ownerId, on }: Subject) => ({ memberId: ownerId, state: on as CommentState })
const nobody = { VISIBLE: [], PENDING: [], HIDDEN: [], DELETED: [] }
const rows = (action: string, allowed: Partial<Record<CommentState, Actor[]>>, rule: Row['rule']) =>
  inStates<CommentState>(action, { ...nobody, ...allowed }, rule)
const deleters = [...owners, ...staff]

export const commentPermissions: Row[] = [
  { action: 'post a comment', allowed: everybody, rule: canPostComment },
  ...rows('reply', { VISIBLE: everybody }, (member, subject) => canReplyTo(member, comment(subject))),
  ...rows('edit', { VISIBLE: owners, PENDING: owners }, (member, subject) =>
    canEditComment(member, comment(subject)),
  ),
  ...rows('delete', { VISIBLE: deleters, PENDING: deleters, HIDDEN: deleters }, (member, subject) =>
    canDeleteComment(member, comment(subject)),
  ),
  ...['mark as helpful', 'take back that it is helpful'].flatMap((action) =>
    rows(action, { VISIBLE: others }, (member, subject) => canMarkHelpful(member, comment(subject))),
  ),
  ...rows('report a comment', { VISIBLE: others }, (member, subject) =>
    canReportComment(member, comment(subject)),
  ),
]
