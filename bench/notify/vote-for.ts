import postgres from 'postgres'

type Voting = { concurrency: number; seconds: number; members: number }

/** Connections that vote without a pause for so many seconds. @returns votes a second */
export async function voteFor(url: string, { concurrency, seconds, members }: Voting): Promise<number> {
  const sql = postgres(url, { max: concurrency, onnotice: () => {} })
  const points = await sql<{ id: string }[]>`select id from point order by id`
  const voters = await sql<{ id: string }[]>`select id from member order by id limit ${members}`
  const any = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)] as T
  // Every connection is open before the clock starts.
  await Promise.all(Array.from({ length: concurrency }, () => sql`select pg_sleep(0.05)`))
  const began = performance.now()
  let votes = 0
  const vote = async () => {
    while (performance.now() - began < seconds * 1000) {
      // With so many pairs hardly one comes twice: each vote changes something.
      const value = Math.random() < 0.7 ? 1 : -1
      const [cast] =
        await sql`select refusal, notice from cast_vote(${any(voters).id}, ${any(points).id}, ${value})`
      if (cast?.refusal) throw new Error(`a vote was refused: ${cast.refusal}`)
      if (cast?.notice) votes++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, vote))
  const rate = votes / ((performance.now() - began) / 1000)
  await sql.end()
  return rate
}
