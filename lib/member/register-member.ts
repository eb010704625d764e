import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import type { Member } from '@/lib/generated/prisma/client'
import { tags } from '@/lib/tags'
import { normaliseEmail } from './email-rules'
import { makeHandle } from './make-handle'
import { isUniqueViolation } from './unique-violation'

const MOST_TRIES = 10

/**
 * Makes a member whose address has been proven, under a free handle of no meaning.
 * Throws for an address that is none of ours to write to.
 */
export async function registerMember(
  address: string,
  nextHandle: () => string = makeHandle,
): Promise<{ member: Member } | { refusal: 'EMAIL_TAKEN' }> {
  const email = normaliseEmail(address)
  if (!email) throw new Error('This is no e-mail address that a member can have.')
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      const data = { email, emailVerified: new Date(), handle: nextHandle() }
      const member = await db.member.create({ data })
      await announceHandle(member.handle)
      return { member }
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (await db.member.findUnique({ where: { email }, select: { id: true } }))
        return { refusal: 'EMAIL_TAKEN' }
    }
  }
  throw new Error(`No free handle was found in ${MOST_TRIES} tries.`)
}

/** Somebody may have looked for this handle before it was taken: that answer, “nobody”, expires. */
async function announceHandle(handle: string): Promise<void> {
  const [announced] = await db.$queryRaw<{ notice: Notice }[]>`
    select announce(array[]::uuid[], ${[tags.handle(handle)]}::text[]) as notice`
  applyNotice(announced?.notice ?? null)
}
