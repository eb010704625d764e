import postgres from 'postgres'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { setSuspended } from '@/lib/member/set-suspended'
import { listFullLog } from '@/lib/moderation/full-log-queries'
import { listModerationLog } from '@/lib/moderation/moderation-queries'
import { aMember } from '@/testing/factories'
import { runOn, useTestDatabase } from '@/testing/test-database'
import { closeEdition } from './close-edition'
import { getEdition } from './edition-queries'

const url = useTestDatabase()
const YEAR = new Date().getUTCFullYear()

describe('closing an edition in the name of an administrator', () => {
  const close = (by: string) => closeEdition(YEAR, 'Of an administrator', { by })

  it('is refused for whoever is none, or suspended, and leaves nothing', async () => {
    const [moderator, admin] = [await aMember({ role: 'MODERATOR' }), await aMember({ role: 'ADMIN' })]
    await setSuspended(admin.email, true)
    expect([await close(moderator.id), await close(admin.id)]).toEqual([
      { refusal: 'FORBIDDEN' },
      { refusal: 'SUSPENDED' },
    ])
    expect(await getEdition(YEAR)).toBeNull()
    expect(await db.moderationLog.count({ where: { actorId: { in: [moderator.id, admin.id] } } })).toBe(0)
  })

  it('waits for a suspension that is under way, and is refused then', async () => {
    const admin = await aMember({ role: 'ADMIN' })
    const suspending = postgres(url, { max: 1, onnotice: () => {} })
    let closing: ReturnType<typeof close> | undefined
    await suspending.begin(async (tx) => {
      await tx`select set_standing(${admin.id}, true, null, 'OPERATOR', null)`
      closing = close(admin.id)
      await vi.waitFor(async () => {
        const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        expect(await runOn(url, waiting)).toHaveLength(1)
      })
    })
    await suspending.end()
    expect(await closing).toEqual({ refusal: 'SUSPENDED' })
    expect(await getEdition(YEAR)).toBeNull()
  })

  it('is logged under the name, for moderators with the year and the title', async () => {
    const admin = await aMember({ role: 'ADMIN' })
    expect(await close(admin.id)).toHaveProperty('year', YEAR)
    const { entries } = await listFullLog(1)
    expect(
      entries.find(({ action, by }) => action === 'EDITION_CLOSED' && by === admin.handle),
    ).toMatchObject({
      reason: 'ANNUAL',
      note: `${YEAR}: Of an administrator`,
      undo: null,
    })
    const shown = (await listModerationLog()).entries.find(({ reason }) => reason === 'ANNUAL')
    expect(shown).not.toHaveProperty('note')
    expect(shown).toMatchObject({ action: 'EDITION_CLOSED', howMany: 7, about: null })
  })
})
