import { db } from '@/lib/db'
import { isId } from '@/lib/id'

export type DecisionView = {
  id: string
  memberId: string
  action: string
  at: string
  reason: string
  note: string | null
  excerpt: string | null
  until: string | null
  isUndone: boolean
  technology: { slug: string; name: string } | null
  appeal: { body: string; at: string; state: 'OPEN' | 'GRANTED' | 'DECLINED'; note: string | null } | null
}

/** A decision as the member whom it concerns reads it; null for anybody else. Moderators' names are not told. */
export async function getDecision(id: string, memberId: string): Promise<DecisionView | null> {
  if (!isId(id)) return null
  const row = await db.decision.findFirst({
    where: { id, memberId },
    include: {
      line: true,
      comment: { select: { technology: { select: { slug: true, name: true } } } },
      appeal: { include: { line: { select: { note: true } } } },
    },
  })
  if (!row) return null
  const { line, appeal } = row
  return {
    id,
    memberId,
    action: line.action,
    at: line.at.toISOString(),
    reason: line.reason,
    note: line.note,
    excerpt: row.excerpt,
    until: row.until?.toISOString() ?? null,
    isUndone: row.undoneAt !== null,
    technology: row.comment?.technology ?? null,
    appeal: appeal && {
      body: appeal.body,
      at: appeal.createdAt.toISOString(),
      state: appeal.state,
      note: appeal.line?.note ?? null,
    },
  }
}

export type Suspension = {
  since: string
  until: string | null
  reason: string | null
  note: string | null
  decisionId: string | null
}

/** Why and until when a member is suspended; null for one in good standing. */
export async function getSuspension(memberId: string): Promise<Suspension | null> {
  const member = await db.member.findUnique({
    where: { id: memberId },
    select: { suspendedAt: true, suspendedUntil: true },
  })
  if (!member?.suspendedAt) return null
  const decision = await db.decision.findFirst({
    where: { memberId, undoneAt: null, line: { action: 'MEMBER_SUSPENDED' } },
    orderBy: { logId: 'desc' },
    select: { id: true, line: { select: { reason: true, note: true } } },
  })
  return {
    since: member.suspendedAt.toISOString(),
    until: member.suspendedUntil?.toISOString() ?? null,
    reason: decision?.line.reason ?? null,
    note: decision?.line.note ?? null,
    decisionId: decision?.id ?? null,
  }
}
