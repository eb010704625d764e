import type { Held } from './held-data'

/** What a member suggested, reported, was told and wants to hear of; `$1` is the member's id. */
export const heldByCommunity: Held[] = [
  {
    name: 'suggestions',
    covers: ['suggestion.member_id'],
    sql: `select s.id, s.kind, t.slug as technology, s.point_id, s.other_point_id, s.content, s.why, s.state, s.created_at,
      s.decided_at, s.reason, s.note from suggestion s left join technology t on t.id = s.technology_id
      where s.member_id = $1 order by s.created_at`,
  },
  {
    name: 'suggestionsDecided',
    covers: ['suggestion.decided_by'],
    sql: 'select id, state, decided_at, reason, note from suggestion where decided_by = $1 order by decided_at',
  },
  {
    name: 'wordsOfPoints',
    covers: ['point_version.member_id'],
    sql: 'select point_id, number, title, detail, created_at from point_version where member_id = $1 order by created_at',
  },
  {
    name: 'wordsOfTechnologies',
    covers: ['technology_version.member_id'],
    sql: `select technology_id, number, name, summary, created_at from technology_version
      where member_id = $1 order by created_at`,
  },
  {
    name: 'reports',
    covers: ['report.reporter_id'],
    sql: `select id, comment_id, point_id, reason, note, created_at, state, decided_at from report
      where reporter_id = $1 order by created_at`,
  },
  {
    name: 'decisions',
    covers: ['decision.member_id'],
    sql: `select d.id, l.at, l.action, l.reason, l.note, d.comment_id, d.excerpt, d.until, d.undone_at
      from decision d join moderation_log l on l.id = d.log_id where d.member_id = $1 order by l.at`,
  },
  {
    name: 'appeals',
    covers: [],
    sql: `select a.decision_id, a.body, a.created_at, a.state, a.decided_at
      from appeal a join decision d on d.id = a.decision_id where d.member_id = $1 order by a.created_at`,
  },
  {
    name: 'looksAt',
    covers: ['moderation_claim.member_id'],
    sql: 'select subject_type, subject_id, since, until from moderation_claim where member_id = $1',
  },
  {
    name: 'follows',
    covers: ['follow.member_id'],
    sql: `select t.slug as technology, f.created_at from follow f join technology t on t.id = f.technology_id
      where f.member_id = $1 order by f.created_at`,
  },
  {
    name: 'mailChoices',
    covers: ['mail_choice.member_id'],
    sql: 'select kind, wanted from mail_choice where member_id = $1 order by kind',
  },
  {
    name: 'mailRefused',
    covers: ['mail_refusal.member_id'],
    sql: 'select reason, refused_at from mail_refusal where member_id = $1',
  },
  {
    name: 'mailsToSend',
    covers: ['mail_outbox.member_id'],
    sql: 'select notification_id, attempts, due_at from mail_outbox where member_id = $1 order by due_at',
  },
]
