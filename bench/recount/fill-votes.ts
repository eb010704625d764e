import type { Sql } from 'postgres'
import { copyLines } from '../site/copy-lines'

const VOTES_A_MEMBER = 10
/** Technologies that a member votes on. */
const KNOWN = 3

type Point = { id: string; slug: string }

/**
 * So many votes by members with ten each, on points of three technologies, put in by COPY. Ballots and sums are left as
 * though nobody had voted: all of them are wrong until a recount mends them.
 * @returns how many members there are
 */
export async function fillVotes(sql: Sql, votes: number): Promise<number> {
  const members = Math.ceil(votes / VOTES_A_MEMBER)
  const points = await sql<
    Point[]
  >`select p.id, t.slug from point p join technology t on t.id = p.technology_id
    where p.archived_at is null order by t.slug, p.id`
  const slugs = [...new Set(points.map(({ slug }) => slug))]
  const lists = slugs.map((slug) => points.filter((point) => point.slug === slug))
  await sql.begin(async (tx) => {
    // What is copied refers to what is there; checking that a million times is not what is measured.
    await tx`set local session_replication_role = replica`
    await copyLines(tx, 'member (id, handle, email, email_verified)', memberLines(members))
    await copyLines(tx, 'vote (member_id, point_id, value)', voteLines(votes, lists))
  })
  await sql`analyze`
  return members
}

/** Ids in no order, as random ones are, and the same in every run. */
export const memberId = (i: number) =>
  `${(Math.imul(i, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-${i.toString(16).padStart(12, '0')}`

function* memberLines(members: number) {
  for (let i = 0; i < members; i++)
    yield `${memberId(i)}\tbench-${i}\tbench-${i}@members.example\t2026-01-01\n`
}

function* voteLines(votes: number, lists: Point[][]) {
  for (let n = 0; n < votes; n++) {
    const member = Math.floor(n / VOTES_A_MEMBER)
    const nth = n % VOTES_A_MEMBER
    const list = lists[(member + (nth % KNOWN)) % lists.length] as Point[]
    const point = list[(member + Math.floor(nth / KNOWN)) % list.length] as Point
    yield `${memberId(member)}\t${point.id}\t${Math.imul(n, 0x85ebca6b) >>> 30 === 0 ? -1 : 1}\n`
  }
}
