/** Whether somebody seems to be signed in: theme.js read the hint cookie. Only the server knows for sure. */
export function hasMemberHint(): boolean {
  return 'member' in document.documentElement.dataset
}

/** The session is over, whatever the hint says: show the page of a signed-out reader. */
export function forgetMember(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = 'backboard-member=; Path=/; Max-Age=0; SameSite=Lax'
  // A form does not vanish under somebody's hands: sent, it leads to sign-in and keeps the text.
  if (!hasTyped()) delete document.documentElement.dataset.member
}

const hasTyped = () =>
  [...document.querySelectorAll('textarea')].some((text) => text.value !== text.defaultValue)
