import { db } from '@/lib/db'
import { hashOfKey, seal, unseal } from './seal'

/** Smaller texts cannot fill a disk before they are over, and adding all up for each would take long. */
const LARGE_BYTES = 1024
/** Of all that is kept together; beyond it the oldest goes first, so that nobody can fill a disk. */
const MOST_BYTES = 64 * 1024 * 1024

type Row = { sealed: Uint8Array }

/**
 * Keeps a text for some minutes where every process finds it, and nobody who lacks the key can read it.
 * @param key at least 128 random bits, as text; a second text under the same key takes the first one's place
 */
export async function keepSealed(key: string, text: string, minutes: number): Promise<void> {
  const sealed = seal(text, key)
  await db.$executeRaw`
    with kept as (
      insert into sealed_text (key_hash, sealed, expires_at)
      values (${hashOfKey(key)}, ${sealed}, clock_timestamp() + make_interval(mins => ${minutes}::int))
      on conflict (key_hash) do update
        set sealed = excluded.sealed, kept_at = clock_timestamp(), expires_at = excluded.expires_at
    )
    delete from sealed_text where key_hash <> ${hashOfKey(key)} and expires_at < clock_timestamp()`
  if (sealed.length > LARGE_BYTES) await sweepOldest()
}

async function sweepOldest() {
  await db.$executeRaw`
    with sized as (
      select key_hash, sum(octet_length(sealed)) over (order by kept_at desc) as newer from sealed_text
    )
    delete from sealed_text using sized
    where sized.key_hash = sealed_text.key_hash and sized.newer > ${MOST_BYTES}`
}

/** The text kept under this key, or null when its time is over or there never was one. */
export async function getSealed(key: string): Promise<string | null> {
  const rows = await db.$queryRaw<Row[]>`
    select sealed from sealed_text where key_hash = ${hashOfKey(key)} and expires_at > clock_timestamp()`
  return rows[0] ? unseal(rows[0].sealed, key) : null
}

/** The same, and nobody gets it again: of two who ask at once, one. */
export async function takeSealed(key: string): Promise<string | null> {
  const rows = await db.$queryRaw<Row[]>`
    delete from sealed_text where key_hash = ${hashOfKey(key)} and expires_at > clock_timestamp() returning sealed`
  return rows[0] ? unseal(rows[0].sealed, key) : null
}
