import postgres from 'postgres'
import { idOf } from '@/bench/fill/amounts'

/** Connections that vote without a pause until they are stopped; `stop` answers how many votes were cast. */
export function voteMeanwhile(databaseUrl: string, connections: number, members: number) {
  const sql = postgres(databaseUrl, { max: connections, onnotice: () => {} })
  let isGoingOn = true
  const voting = Array.from({ length: connections }, async (_, worker) => {
    const points = await sql<{ id: string }[]>`select id from point where archived_at is null order by id`
    let votes = 0
    for (; isGoingOn; votes++) {
      const member = idOf('member', (worker + votes * 7919) % members)
      const point = points[(worker + votes * 31) % points.length]?.id as string
      const [{ refusal } = { refusal: 'NO_ANSWER' }] = await sql<{ refusal: string | null }[]>`
        select refusal from cast_vote(${member}, ${point}, ${(votes % 3) - 1})`
      if (refusal) throw new Error(`a vote was refused: ${refusal}`)
    }
    return votes
  })
  return async () => {
    isGoingOn = false
    const votes = await Promise.all(voting)
    await sql.end()
    return votes.reduce((sum, each) => sum + each, 0)
  }
}
