/** How long a mailed sign-in link works. */
export const LINK_MINUTES = 10
