import { db } from '@/lib/db'
import { isId } from '@/lib/id'
import { type Decision, type SubjectType, subjectTypes } from './decisions-schema'
import { undoOf } from './undo-rules'

export type Done = {
  subject: { type: SubjectType; id: string }
  action: string
  howMany: number
  reason: string
  undo: Decision | null
}

/** What was decided last about a subject, named as TYPE-id, and what undoes it; null for what is none. */
export async function getDone(name: string): Promise<Done | null> {
  const cut = name.indexOf('-')
  const type = subjectTypes.find((one) => one === name.slice(0, cut))
  const id = name.slice(cut + 1)
  if (!type || !isId(id)) return null
  const report =
    type === 'REPORT' ? await db.report.findUnique({ where: { id }, include: { line: true } }) : null
  const line =
    report?.line ??
    (await db.moderationLog.findFirst({
      where: { subjectType: type, subjectId: id },
      orderBy: { id: 'desc' },
    }))
  if (!line) return null
  const comment =
    type === 'COMMENT' ? await db.comment.findUnique({ where: { id }, select: { hiddenFrom: true } }) : null
  const { action, howMany, reason } = line
  const undo = report ? (report.state === 'OPEN' ? null : 'REOPEN') : undoOf(action, comment?.hiddenFrom)
  return { subject: { type, id }, action, howMany, reason, undo }
}
