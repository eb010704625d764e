const reserved = new Set(
  (
    'about admin administrator anonymous api backboard billing bot contact deleted editor editors everyone ' +
    'guest help hidden info legal login logout mail mailbox me member members moderation moderator mods new ' +
    'nobody null official owner postmaster privacy root security settings sign-in sign-out staff support ' +
    'system team terms undefined webmaster you'
  ).split(' '),
)

export const handlePattern = /^[a-z0-9](?:[a-z0-9-]{1,28}[a-z0-9])$/

/** What is wrong with a handle, in words for the person who typed it; null when nothing is. */
export function handleProblem(handle: string): string | null {
  if (!handlePattern.test(handle) || handle.includes('--')) {
    return 'Use 3 to 30 small letters, digits and single hyphens, beginning and ending with a letter or digit.'
  }
  return reserved.has(handle) ? 'This handle is kept for the site itself. Choose another one.' : null
}
