import { passkeyProblem } from '@/lib/api/require-role'
import type { Viewer } from '@/lib/session/find-viewer'
import { countPasskeys } from './list-passkeys'

/**
 * Where the site requires a passkey of staff, those who have one must have shown it in this session before they change
 * their passkeys: else whoever reads their mail could add one, and be staff. The first one comes by mail alone.
 * @throws Problem 403
 */
export async function needOwnPasskey({ id, lacksPasskey }: Viewer): Promise<void> {
  if (lacksPasskey && (await countPasskeys(id)) > 0) throw passkeyProblem()
}
