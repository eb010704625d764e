-- A comment as its author gets it back, so that writing one and answering with it is one round trip. VOLATILE, although
-- it only reads: a stable function would see the comment as it was before the statement that wrote it.
CREATE FUNCTION own_comment(p_id uuid) RETURNS jsonb LANGUAGE sql VOLATILE
BEGIN ATOMIC
  SELECT jsonb_build_object('id', c.id, 'parentId', c.parent_id, 'body', c.body, 'bodyHtml', c.body_html,
    'renderVersion', c.render_version, 'helpfulCount', c.helpful_count, 'verdict', c.verdict, 'experience', c.experience,
    'state', c.state, 'createdAt', c.created_at, 'editedAt', c.edited_at,
    'member', CASE WHEN m.id IS NOT NULL THEN
      jsonb_build_object('handle', m.handle, 'name', m.name, 'deletesAt', m.deletes_at) END)
  FROM comment c LEFT JOIN member m ON m.id = c.member_id
  WHERE c.id = p_id;
END;
