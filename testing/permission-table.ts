import { accountPermissions } from './permissions/account-permissions'
import type { Row } from './permissions/actors'
import { commentPermissions } from './permissions/comment-permissions'
import { editingPermissions } from './permissions/editing-permissions'
import { moderationPermissions } from './permissions/moderation-permissions'
import { suggestionPermissions } from './permissions/suggestion-permissions'

/** Every action of members, moderators and administrators, and who may do it. */
export const permissions: Row[] = [
  ...commentPermissions,
  ...suggestionPermissions,
  ...accountPermissions,
  ...moderationPermissions,
  ...editingPermissions,
]
