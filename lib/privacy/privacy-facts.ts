/** What the privacy page promises in numbers and names; privacy-facts.test.ts compares it with what the code does. */
export const privacyFacts = {
  sessionDays: 30,
  linkMinutes: 10,
  keptFormMinutes: 60,
  lastUseMinutes: 10,
  deletionDays: 7,
  handleChangeDays: 30,
  oldHandleDays: 365,
  userAgentCharacters: 400,
  providerMinutes: 15,
} as const

export type CookieFact = { name: string; what: string; life: string }

/** Under https the names of those that only the server reads begin with `__Host-`. */
export const cookieFacts: CookieFact[] = [
  {
    name: 'backboard-session',
    what: 'Keeps you signed in. Scripts cannot read it; the database keeps only a hash of it.',
    life: `${privacyFacts.sessionDays} days, or until you sign out`,
  },
  {
    name: 'backboard-member',
    what: 'Says “somebody is signed in” to the page, and nothing else, so that the right buttons show.',
    life: `${privacyFacts.sessionDays} days, or until you sign out`,
  },
  {
    name: 'backboard-asking',
    what: 'After you asked for a sign-in mail: proof that it was your browser that asked. Scripts cannot read it; the database keeps only a hash of it.',
    life: `${privacyFacts.linkMinutes} minutes, or until you are signed in`,
  },
  {
    name: 'backboard-return, backboard-state, backboard-pkce, backboard-nonce',
    what: 'While you sign in through GitHub, Google or another provider: where to go afterwards, and proof that it was your browser that began.',
    life: `until you are back, ${privacyFacts.providerMinutes} minutes or the browser’s session at most`,
  },
]
