import type { Rows } from './row'
import { accountRows } from './rows/account-rows'
import { discussionRows } from './rows/discussion-rows'
import { editingRows } from './rows/editing-rows'
import { moderationRows } from './rows/moderation-rows'
import { readingRows } from './rows/reading-rows'
import { suggestionRows } from './rows/suggestion-rows'

/** Who may call what, written by hand and held against the document and the running site. */
export const accessTable: Rows = {
  ...readingRows,
  ...discussionRows,
  ...suggestionRows,
  ...accountRows,
  ...editingRows,
  ...moderationRows,
}
