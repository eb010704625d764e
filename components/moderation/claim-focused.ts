import { askAgain } from './use-counts'

let claimed = ''

/** Tells the other moderators which item one has begun to look at. */
export function claimFocused({ target }: FocusEvent) {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-subject-id]') : null
  const { subjectType: type, subjectId: id } = item?.dataset ?? {}
  if (!type || !id || claimed === id) return
  claimed = id
  fetch('/api/v1/moderation/claims', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject: { type, id } }),
  })
    .then(askAgain)
    .catch(() => {
      claimed = ''
    })
}
