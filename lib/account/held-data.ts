import { heldByCommunity } from './held-by-community'

export type Held = { name: string; covers: string[]; sql: string }

/**
 * Everything that the site holds about a member, table by table: one line each. `$1` is the member's id. `covers` names the
 * links to `member` that a line answers for; held-data.db.test.ts finds the links that none does.
 */
export const heldData: Held[] = [
  {
    name: 'account',
    covers: [],
    sql: `select handle, name, email, email_verified, image, role, created_at, handle_changed_at, suspended_at,
      suspended_until, deletes_at, voter_id from member where id = $1`,
  },
  {
    name: 'signInProviders',
    covers: ['account.member_id'],
    sql: 'select provider, provider_account_id from account where member_id = $1 order by provider',
  },
  {
    name: 'sessions',
    covers: ['session.member_id'],
    sql: 'select id, user_agent, created_at, last_used_at, authenticated_at, passkey_id, expires from session where member_id = $1 order by created_at',
  },
  {
    name: 'passkeys',
    covers: ['passkey.member_id'],
    sql: `select id, name, transports, backed_up, counter, created_at, last_used_at from passkey
      where member_id = $1 order by created_at`,
  },
  {
    name: 'signInLinks',
    covers: [],
    sql: `select asked_at, expires_at, return_to from sign_in_request
      where email = (select email from member where id = $1)`,
  },
  {
    name: 'apiTokens',
    covers: ['api_token.member_id'],
    sql: `select id, name, ending, scopes::text[] as scopes, created_at, expires, last_used_at
      from api_token where member_id = $1 order by created_at`,
  },
  {
    name: 'earlierHandles',
    covers: ['handle_history.member_id'],
    sql: 'select handle, until from handle_history where member_id = $1 order by until',
  },
  {
    name: 'deletion',
    covers: ['account_deletion.member_id'],
    sql: 'select keeps_comments, asked_at from account_deletion where member_id = $1',
  },
  {
    name: 'votes',
    covers: ['vote.member_id'],
    sql: `select t.slug as technology, p.side, p.title as point, p.id as point_id, v.value, v.created_at, v.updated_at
      from vote v join point p on p.id = v.point_id join technology t on t.id = p.technology_id
      where v.member_id = $1 order by v.created_at`,
  },
  {
    name: 'votesBeforeMerges',
    covers: ['point_merge_vote.member_id'],
    sql: `select from_id as merged_point_id, value, created_at, updated_at from point_merge_vote
      where member_id = $1 order by from_id`,
  },
  {
    name: 'ballots',
    covers: ['ballot.member_id'],
    sql: `select t.slug as technology, b.favourable, b.unfavourable, b.weight_micro, b.favourable_micro, b.set_aside_at
      from ballot b join technology t on t.id = b.technology_id where b.member_id = $1 order by t.slug`,
  },
  {
    name: 'ballotsSetAside',
    covers: ['ballot_set_aside.member_id'],
    sql: `select t.slug as technology, a.at from ballot_set_aside a join technology t on t.id = a.technology_id
      where a.member_id = $1 order by a.at`,
  },
  {
    name: 'verdicts',
    covers: ['verdict.member_id'],
    sql: `select t.slug as technology, v.value, v.experience, v.comment_id, v.updated_at, v.withdrawn_at
      from verdict v join technology t on t.id = v.technology_id where v.member_id = $1 order by v.updated_at`,
  },
  {
    name: 'comments',
    covers: ['comment.member_id'],
    sql: `select c.id, t.slug as technology, c.parent_id, c.answers_id, c.body, c.verdict, c.experience, c.state,
      c.created_at, c.edited_at from comment c join technology t on t.id = c.technology_id
      where c.member_id = $1 order by c.created_at`,
  },
  {
    name: 'commentVersions',
    covers: [],
    sql: `select v.comment_id, v.number, v.body, v.written_at from comment_version v join comment c on c.id = v.comment_id
      where c.member_id = $1 order by v.comment_id, v.number`,
  },
  {
    name: 'helpfulMarks',
    covers: ['comment_helpful.member_id'],
    sql: 'select comment_id, created_at from comment_helpful where member_id = $1 order by created_at',
  },
  {
    name: 'addressedBy',
    covers: ['comment_addressee.member_id'],
    sql: 'select comment_id, kind, told_at from comment_addressee where member_id = $1 order by comment_id',
  },
  {
    name: 'notifications',
    covers: ['notification.member_id'],
    sql: `select kind, link, details, created_at, read_at from notification where member_id = $1 order by created_at`,
  },
  {
    name: 'rankingLog',
    covers: [],
    sql: `select l.at, l.kind, t.slug as technology, l.point_id, l.value from ranking_log l
      join member m on m.voter_id = l.voter_id left join technology t on t.id = l.technology_id
      where m.id = $1 order by l.id`,
  },
  {
    name: 'moderationLog',
    covers: [],
    sql: `select at, action, subject_type, subject_id, how_many, reason from moderation_log
      where subject_id = $1 or actor_id = $1 order by id`,
  },
  {
    name: 'flagsDecided',
    covers: ['ballot_flag.decided_by'],
    sql: 'select id, kind, state, decided_at, reason from ballot_flag where decided_by = $1 order by decided_at',
  },
  {
    name: 'flaggedBallots',
    covers: ['flagged_ballot.member_id'],
    sql: `select t.slug as technology, f.kind, g.found_at, g.decided_at, g.reason from flagged_ballot f
      join ballot_flag g on g.id = f.flag_id join technology t on t.id = f.technology_id
      where f.member_id = $1 and g.state = 'SET_ASIDE' order by g.found_at`,
  },
  ...heldByCommunity,
]

/** Links to a member whose rows are not that member's data, and why. */
export const notHeldFor: Record<string, string> = {
  'notification.actor_id': 'What others were told is theirs, though this member caused it.',
}
