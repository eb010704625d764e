import type { ProblemName } from './problem'

type ProblemPage = { means: string; next: string }

/** What each page under /problems/ says: what the refusal means, and what to do next. */
export const problemPages: Record<ProblemName, ProblemPage> = {
  malformed: {
    means: 'The request could not be read: its body is not JSON or form fields, or its address is broken.',
    next: 'Check that the body is valid JSON in UTF-8 and that its Content-Type says so, then send it again.',
  },
  'signed-out': {
    means: 'This needs a member, and the request came with no session or with one that has ended.',
    next: 'Sign in and send it again. What was typed into a form on this site is kept until then.',
  },
  'invalid-token': {
    means: 'The request carried an API token that is wrong, has been revoked, or whose time is over.',
    next: 'Make a new token in the settings, under “API tokens”, and give it to the program that sent this.',
  },
  'foreign-origin': {
    means:
      'The request carried a member’s session but did not come from this site, or hid where it came from. So that no other site can act in a member’s name, it was refused.',
    next: 'Use the form on this site. If you run the site, check that SITE_URL is the address in the browser.',
  },
  forbidden: {
    means: 'You are signed in, but this belongs to somebody else or needs another role.',
    next: 'Nothing was changed. If it should be yours, check which account you are signed in with.',
  },
  'missing-scope': {
    means:
      'The API token is good, but it was made for something else: READ reads what is yours, WRITE changes it.',
    next: 'Make a new token with the scope that the answer names, and revoke this one if nothing needs it.',
  },
  'fresh-sign-in': {
    means:
      'Some acts are too grave for an open browser to be enough: deleting the account, giving roles, making API tokens, downloading everything, adding and removing passkeys, connecting and disconnecting services. They need a sign-in of the last ten minutes.',
    next: 'Sign in once more with the same account, by passkey or by a mailed link, then send it again. The site’s own forms lead there and back, and keep what was typed.',
  },
  'passkey-required': {
    means:
      'Whoever runs this site requires a passkey of moderators and administrators. Your role is yours, but in this session you have not shown one, and an API token never can.',
    next: 'Sign in with your passkey; if you have none yet, add one in the settings under “Passkeys”. If you lost it, whoever runs the site can take it off your account.',
  },
  suspended: {
    means:
      'Your account is suspended: you can read everything, but you cannot vote, comment or change anything.',
    next: 'Your votes and comments are kept; they count again if the suspension ends.',
  },
  'not-found': {
    means: 'There is nothing at this address, or what stood there has gone.',
    next: 'Check the address, or start from the ranking.',
  },
  'method-not-allowed': {
    means: 'The address exists, but it does not answer this method.',
    next: 'The Allow header of the answer names the methods that it does answer.',
  },
  conflict: {
    means: 'The request was understood, but what it refers to is in a state that forbids it.',
    next: 'Load the page again to see how things stand now, then decide anew.',
  },
  'too-large': {
    means: 'The body of the request was larger than 64 KiB.',
    next: 'Send less: a comment may have up to 5,000 characters.',
  },
  'unsupported-media-type': {
    means: 'The body came in a form that is not understood here.',
    next: 'Send JSON (application/json) or form fields (application/x-www-form-urlencoded).',
  },
  invalid: {
    means:
      'The request could be read, but some of its fields are missing, unknown or outside what is allowed.',
    next: 'The answer lists each field with what is wrong about it. Mend those and send it again.',
  },
  'too-many-requests': {
    means:
      'More was sent in a short time than the limits allow. They keep the site quick and the ranking honest.',
    next: 'Wait as many seconds as the Retry-After header says, then send it again. Nothing was lost.',
  },
  internal: {
    means: 'Something broke on our side, and it was noted. It was not your request’s fault.',
    next: 'Try again in a moment.',
  },
  unavailable: {
    means: 'The database cannot be reached just now, so nothing new can be read or stored.',
    next: 'Try again after the seconds that the Retry-After header says. Whatever was confirmed before is safe.',
  },
  busy: {
    means:
      'As many downloads of this kind are running as the site can carry beside its readers, or one to your network.',
    next: 'Try again after the seconds that the Retry-After header says.',
  },
}
