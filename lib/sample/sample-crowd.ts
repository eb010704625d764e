import type { Sql } from 'postgres'
import { heed } from './heed'
import type { Cast } from './sample-cast'
import { DAY, type Person } from './sample-people'

/** Every fifth member or so follows what they know best. */
export async function followSome(sql: Sql, people: Person[], random: () => number): Promise<void> {
  const slugs = ['nodejs', 'django', 'rust', 'flask', 'laravel']
  for (const { id } of people.filter((_, i) => i % 5 === 0))
    await sql`select set_follow(${id}, ${slugs[Math.floor(random() ** 2 * slugs.length)] as string}, true)`
}

/** Few comments get most of the marks, and nobody marks their own. */
export async function markHelpful(sql: Sql, people: Person[], random: () => number): Promise<void> {
  const comments = await sql<{ id: string; member_id: string }[]>`
    select id, member_id from comment where state = 'VISIBLE' order by created_at, id`
  const marks = comments.flatMap(({ id, member_id }) => {
    const liked = random() ** 4 * 0.25
    return people.flatMap((person) =>
      random() < liked * (0.3 + person.diligence) && person.id !== member_id ? [{ by: person.id, id }] : [],
    )
  })
  await sql`select mark_helpful(by, comment, true) from unnest(${marks.map(({ by }) => by)}::uuid[],
    ${marks.map(({ id }) => id)}::uuid[]) mark (by, comment)`
}

/** Reports that wait and one that was dismissed, a suspension with an end, and what the suspended member answers. */
export async function keepModeratorsBusy(sql: Sql, people: Person[], cast: Cast): Promise<void> {
  const [one, two, three] = people as [Person, Person, Person]
  const found = await sql<{ id: string }[]>`select id from comment
    where state = 'VISIBLE' and parent_id is null and member_id <> all (${[one.id, two.id, three.id]}::uuid[])
    order by created_at limit 2`
  const [point] = await sql<
    { id: string }[]
  >`select p.id from point p join technology t on t.id = p.technology_id
    where t.slug = 'nodejs' and p.side = 'CON' and p.archived_at is null order by p.position limit 1`
  const reported = async (
    member: Person,
    type: string,
    id: string | undefined,
    reason: string,
    note: string | null,
  ) =>
    heed(
      await sql<
        { id: string }[]
      >`select refusal, id from post_report(${member.id}, ${type}, ${id ?? null}, ${reason}, ${note})`,
    ).id
  await reported(one, 'POINT', point?.id, 'OUTDATED', 'Promises have been there for ten years.')
  await reported(two, 'COMMENT', found[0]?.id, 'OFF_TOPIC', null)
  const harmless = await reported(three, 'COMMENT', found[1]?.id, 'SPAM', null)
  heed(
    await sql`select d.refusal from decide_report(${cast.moderator}, ${harmless}, 'DISMISS', 'OPINION', null) d`,
  )
  heed(
    await sql`select d.refusal from decide_member(${cast.moderator}, ${cast.rude}, 'SUSPEND', 'ABUSE',
    'A week to cool down (sample).', 7) d`,
  )
  const [hidden] = await sql<{ id: string }[]>`select id from decision
    where member_id = ${cast.rude} and comment_id is not null`
  heed(
    await sql`select refusal from post_appeal(${cast.rude}, ${hidden?.id ?? null}, 'I meant it as a joke among friends. I can see that it does not read like one.')`,
  )
}

/** What is told of comments is told when they are written; what is older has been read. */
export async function settleNotifications(sql: Sql, now: Date): Promise<void> {
  await sql`update notification n set created_at = c.created_at,
      read_at = case when c.created_at < ${new Date(now.getTime() - 2 * DAY)} then c.created_at + interval '3 hours' end
    from comment c, member m where c.id = (n.details->>'commentId')::uuid and n.kind in ('REPLY', 'MENTION', 'NEW_COMMENT')
      and m.id = n.member_id and m.email like '%@sample.invalid'`
}
