import postgres, { type TransactionSql } from 'postgres'
import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { env } from '@/lib/env'
import { OPERATOR_REASON } from '@/lib/moderation/decisions-schema'
import { FORMULA_VERSION } from '@/lib/ranking/constants'
import { hashEdition } from './canonical-edition'
import { rankForEdition } from './rank-for-edition'

export type ClosingRefusal = 'FUTURE' | 'LONG_PAST' | 'EXISTS' | 'NOT_THE_NEWEST' | 'SUMS_DIFFER'
export type Closed = { year: number; hash: string; technologies: number; ballots: number }
/** Of whoever is no administrator in good standing (any more). */
type ActorRefusal = 'SIGNED_OUT' | 'SUSPENDED' | 'FORBIDDEN'
type Outcome = Closed | { refusal: ClosingRefusal | ActorRefusal }
type Closing = {
  year: number
  title: string
  /** The administrator who closes it; null at the command line. */
  by: string | null
  closedAt: string
}

const UNIQUE_VIOLATION = '23505'
const SERIALIZATION_FAILURE = '40001'
/** An edition has a year and no id; its line in the log names the year. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Freezes the community ranking of this moment, with its anonymous ballots, as the edition of a year: this one, or the
 * last one while nothing newer is closed, with its line in the moderation log. Members may vote meanwhile; what they say
 * counts in the next edition.
 * @param title as `closeEditionSchema` has checked it
 * @param by the administrator's id; null for an operator at the command line
 * @param closedAt another time than now only for sample data, which invent a past
 */
export async function closeEdition(
  year: number,
  title: string,
  options: { by?: string | null; closedAt?: Date } = {},
): Promise<Outcome> {
  const { by = null, closedAt = new Date() } = options
  const thisYear = closedAt.getUTCFullYear()
  if (year > thisYear) return { refusal: 'FUTURE' }
  if (year < thisYear - 1) return { refusal: 'LONG_PAST' }
  // A connection of its own: with millions of ballots this takes longer than a page may.
  const sql = postgres(env().DIRECT_DATABASE_URL, {
    max: 1,
    connect_timeout: 4,
    onnotice: () => {},
    connection: { TimeZone: 'UTC', application_name: 'backboard edition' },
  })
  try {
    const closing = await sql.begin('isolation level repeatable read', (tx) =>
      freeze(tx, { year, title, by, closedAt: closedAt.toISOString() }),
    )
    if ('refusal' in closing) return closing
    applyNotice(closing.notice)
    return closing.closed
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === UNIQUE_VIOLATION) return { refusal: 'EXISTS' }
    // Whoever closes it changed meanwhile, perhaps in standing or role: asked again as of now.
    if (code === SERIALIZATION_FAILURE) return closeEdition(year, title, options)
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function freeze(
  tx: TransactionSql,
  { year, title, by, closedAt }: Closing,
): Promise<{ closed: Closed; notice: Notice } | { refusal: ClosingRefusal | ActorRefusal }> {
  const others = (await tx<{ year: number }[]>`select year from edition`).map((other) => other.year)
  if (others.includes(year)) return { refusal: 'EXISTS' }
  if (others.some((other) => other > year)) return { refusal: 'NOT_THE_NEWEST' }
  const ranking = await rankForEdition(tx)
  if (!ranking) return { refusal: 'SUMS_DIFFER' }
  const { entries, ballots } = ranking
  const refusal = by && (await actorRefusal(tx, by))
  if (refusal) return { refusal }
  const hash = hashEdition({ year, title, formula: FORMULA_VERSION, closedAt, entries, ballots })

  await tx`insert into edition (year, title, kind) values (${year}, ${title}, 'COMMUNITY')`
  await tx`
    insert into edition_entry (edition_year, position, technology_id, score, slug, name, editorial_position,
      weight_micro, favourable_micro)
    select ${year}, position, "technologyId", score, slug, name, "editorialPosition", "weightMicro", "favourableMicro"
    from jsonb_to_recordset(${tx.json(entries)}) as entry(position int, "technologyId" uuid, score float8, slug text,
      name text, "editorialPosition" int, "weightMicro" bigint, "favourableMicro" bigint)`
  await tx`
    insert into edition_ballot (edition_year, technology_id, favourable, unfavourable, times)
    select ${year}, "technologyId", favourable, unfavourable, times
    from jsonb_to_recordset(${tx.json(ballots)}) as ballot("technologyId" uuid, favourable int, unfavourable int,
      times int)`
  await tx`update edition set closed_at = ${closedAt}, formula_version = ${FORMULA_VERSION}, hash = ${hash}
    where year = ${year}`
  await tx`
    insert into moderation_log (at, actor_id, action, subject_type, subject_id, how_many, reason, note)
    values (${closedAt}, ${by}, 'EDITION_CLOSED', 'EDITION', ${NO_ID}, ${entries.length},
      ${by ? 'ANNUAL' : OPERATOR_REASON}, ${`${year}: ${title}`})`
  // Every technology shows its change since the newest edition, so everything is read anew.
  const [told] = await tx<{ notice: Notice }[]>`select announce_all() as notice`
  const count = ballots.reduce((sum, { times }) => sum + times, 0)
  return {
    closed: { year, hash, technologies: entries.length, ballots: count },
    notice: (told as { notice: Notice }).notice,
  }
}

/** Held until the end: who is suspended or relieved of the role from now on is so only after the edition is closed. */
async function actorRefusal(tx: TransactionSql, by: string): Promise<ActorRefusal | null> {
  const [asked] = await tx<{ refusal: ActorRefusal | null }[]>`
    select editing_refusal(${by}, 'ADMIN') as refusal`
  return asked?.refusal ?? null
}
