import { type Acting, mayWrite } from '@/lib/member/acting-rules'

type OfMember = { memberId: string }

export const canSeeNotification = (member: Acting, notification: OfMember) =>
  member !== null && notification.memberId === member.id

/** By a write of one's own; who is suspended still reads a notification by opening it. */
export const canMarkRead = (member: Acting, notification: OfMember) =>
  mayWrite(member) && canSeeNotification(member, notification)
