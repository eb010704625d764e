/** For so long a sign-in counts as fresh: within it sensitive acts ask for nothing more. */
export const FRESH_MINUTES = 10

/**
 * Whether somebody proved who they are so lately that they may do what an open browser alone must not be enough for.
 * @param authenticatedAt when they did, in this session; null for a program with a token, which never can
 */
export const isFresh = ({ authenticatedAt }: { authenticatedAt: Date | null }, now = Date.now()): boolean =>
  authenticatedAt !== null && now - authenticatedAt.getTime() < FRESH_MINUTES * 60 * 1000

/** Where a provider's answer leads whoever confirms by it: on to where they were, or to other ways if it proves nothing. */
export const confirmedByProvider = (returnTo: string) => `${confirmPath(returnTo)}&provider`

/** Where members confirm that it is them, and from where they come back. */
export const confirmPath = (returnTo: string) => `/sign-in/again?${new URLSearchParams({ returnTo })}`
