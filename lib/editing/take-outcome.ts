import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'

export type EditingRow = { refusal: string | null; notices: Notice[] | null }

/** Why an editor's act was refused, or null after every answer that shows it has expired. */
export function takeOutcome(row: EditingRow | undefined): string | null {
  if (!row) return 'NOT_FOUND'
  for (const notice of row.notices ?? []) applyNotice(notice)
  return row.refusal
}
