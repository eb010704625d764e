/** What the privacy page promises in numbers and names; privacy-facts.test.ts compares it with what the code does. */
export const privacyFacts = {
  linkMinutes: 10,
  keptFormMinutes: 60,
  lastUseMinutes: 10,
  deletionDays: 7,
  handleChangeDays: 30,
  oldHandleDays: 365,
  userAgentCharacters: 400,
  providerMinutes: 15,
  passkeyMinutes: 5,
  freshMinutes: 10,
} as const

export type CookieFact = { name: string; what: string; life: string }

/** How long sessions last is for whoever runs the site to choose. */
export type SessionDays = { days: number; idleDays: number }

const untilSignedOut = ({ days, idleDays }: SessionDays) =>
  `${days} days, until it lies unused for ${idleDays} days, or until you sign out`

/** Under https the names of those that only the server reads begin with `__Host-`. */
export const cookieFacts = (session: SessionDays): CookieFact[] => [
  {
    name: 'backboard-session',
    what: 'Keeps you signed in. Scripts cannot read it; the database keeps only a hash of it.',
    life: untilSignedOut(session),
  },
  {
    name: 'backboard-member',
    what: 'Says “somebody is signed in” to the page, and nothing else, so that the right buttons show.',
    life: untilSignedOut(session),
  },
  {
    name: 'backboard-passkey',
    what: 'While you add a passkey or sign in with one: proof that it was your browser that asked.',
    life: `${privacyFacts.passkeyMinutes} minutes`,
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
