import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { type NotificationKind, notificationKinds } from './notification-kinds-schema'

export type Unsubscribe = { memberId: string; kind: NotificationKind }

const shape = /^([\w-]{22})\.([A-Z_]{3,40})\.([\w-]{43})$/

/** What lets whoever holds a mail switch that kind of mail off for its member, and nothing else; for ever. */
export function unsubscribeToken({ memberId, kind }: Unsubscribe): string {
  const member = Buffer.from(memberId.replaceAll('-', ''), 'hex').toString('base64url')
  return `${member}.${kind}.${sign(member, kind)}`
}

/** Whose mail of which kind a token is about; null for one that this site did not sign. */
export function readUnsubscribeToken(token: string): Unsubscribe | null {
  const [, member = '', named, signature = ''] = shape.exec(token) ?? []
  const kind = notificationKinds.find((one) => one === named)
  if (!kind || !timingSafeEqual(Buffer.from(sign(member, kind)), Buffer.from(signature))) return null
  const hex = Buffer.from(member, 'base64url').toString('hex')
  return { memberId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), kind }
}

/** The page with the button, for people, and the address for programs that press it themselves (RFC 8058). */
export function unsubscribeLinks(origin: string, about: Unsubscribe): { page: string; oneClick: string } {
  const token = unsubscribeToken(about)
  return { page: `${origin}/unsubscribe/${token}`, oneClick: `${origin}/api/v1/unsubscribe/${token}` }
}

function sign(member: string, kind: NotificationKind): string {
  const secret = env().AUTH_SECRET
  if (!secret) throw new Error('AUTH_SECRET is not set')
  return createHmac('sha256', secret).update(`unsubscribe\n${member}\n${kind}`).digest('base64url')
}
