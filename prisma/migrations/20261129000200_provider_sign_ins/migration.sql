-- The same, where its member proved who they are at another time than now: a provider may have asked them for nothing,
-- so what counts is when it says that they authenticated there, and the epoch where it does not say. Null is now.
CREATE FUNCTION begin_session(p_member uuid, p_hash text, p_expires timestamptz, p_user_agent text,
  p_authenticated_at timestamptz)
RETURNS TABLE (session_id uuid, took_back boolean, notices jsonb) LANGUAGE plpgsql AS $$
DECLARE
  begun record;
BEGIN
  SELECT * INTO begun FROM begin_session(p_member, p_hash, p_expires, p_user_agent);
  IF begun.session_id IS NULL THEN
    RETURN;
  END IF;
  UPDATE session SET authenticated_at = coalesce(p_authenticated_at, now()) WHERE id = begun.session_id;
  RETURN QUERY SELECT begun.session_id, begun.took_back, begun.notices;
END $$;

-- Accounts of OpenID Connect were known by the subject alone, which means something at one issuer only, and nobody can
-- tell any more at which. Their members sign in by mail and connect them again, now with the issuer.
DELETE FROM account WHERE provider = 'oidc';
