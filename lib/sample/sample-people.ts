import type { Sql } from 'postgres'

export type Person = {
  id: string
  joined: Date
  /** Added to how much everybody likes a technology. */
  taste: number
  /** How much of what they know they vote on, in [0, 1). */
  diligence: number
}

const MEMBERS = 160
/** So many join within an hour, all for one technology, and are suspended for it. */
const BRIGADE = 6
/** So many did the same a few days ago; nobody has looked at them yet. */
const CLIQUE = 7
const HOUR = 60 * 60 * 1000
export const DAY = 24 * HOUR

export type Crowd = { people: Person[]; brigade: Person[]; clique: Person[] }

/** Invented members, each marked as a sample by name and handle, who join between two times. */
export async function addPeople(
  sql: Sql,
  names: string[],
  random: () => number,
  from: Date,
  now: Date,
): Promise<Crowd> {
  const span = now.getTime() - from.getTime()
  const raid = now.getTime() - 55 * DAY
  const lately = now.getTime() - 4 * DAY
  const rows = Array.from({ length: MEMBERS + BRIGADE + CLIQUE }, (_, i) => {
    const name = names[i % names.length] as string
    const handle = `sample-${name.toLowerCase()}-${i + 1}`
    // More join as time goes by.
    const hour = i < MEMBERS + BRIGADE ? raid : lately
    const time = i < MEMBERS ? from.getTime() + random() ** 0.7 * 0.98 * span : hour + random() * HOUR
    const joined = new Date(time)
    return {
      handle,
      email: `${handle}@sample.invalid`,
      name: `${name} (sample)`,
      email_verified: joined,
      created_at: joined,
    }
  })
  const added = await sql<
    { id: string; handle: string }[]
  >`insert into member ${sql(rows)} returning id, handle`
  const ids = new Map(added.map(({ id, handle }) => [handle, id]))
  const everybody = rows.map(({ handle, created_at }) => ({
    id: ids.get(handle) as string,
    joined: created_at,
    taste: (random() - 0.5) * 0.3,
    diligence: random() ** 2,
  }))
  return {
    people: everybody.slice(0, MEMBERS),
    brigade: everybody.slice(MEMBERS, MEMBERS + BRIGADE),
    clique: everybody.slice(MEMBERS + BRIGADE),
  }
}
