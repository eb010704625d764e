-- What the site has to tell a member, in the site and by mail.
CREATE TYPE notification_kind AS ENUM (
  'REPLY', 'MENTION', 'NEW_COMMENT', 'SUGGESTION_DECIDED', 'REPORT_DECIDED', 'CONTENT_MODERATED', 'POINT_CHANGED', 'STANDING'
);

CREATE TABLE notification (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  kind notification_kind NOT NULL,
  -- Who caused it; null for moderators, whose names members are not told, and for the site itself.
  actor_id uuid REFERENCES member (id) ON DELETE SET NULL,
  -- A path on this site that shows what it is about.
  link text NOT NULL CHECK (link ~ '^/([^/\\]|$)'),
  -- What its sentence needs, by kind (lib/notification): names and texts as they were then.
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  read_at timestamptz(3)
);
CREATE INDEX notification_member_id_created_at_id_idx ON notification (member_id, created_at DESC, id DESC);
CREATE INDEX notification_actor_id_idx ON notification (actor_id);
CREATE INDEX notification_unread_idx ON notification (member_id) WHERE read_at IS NULL;

-- Tells a member something, in the transaction of what it is about; nobody is told what they did themselves.
CREATE FUNCTION notify_member(p_member uuid, p_kind notification_kind, p_actor uuid, p_link text, p_details jsonb)
RETURNS void LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO notification (member_id, kind, actor_id, link, details)
  SELECT p_member, p_kind, p_actor, p_link, p_details
  WHERE p_member IS NOT NULL AND p_member IS DISTINCT FROM p_actor;
END;
