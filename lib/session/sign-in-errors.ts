const sentences = {
  Verification: {
    title: 'This link was already used, or it has expired',
    detail:
      'A sign-in link works once, for 10 minutes, and only the newest one counts. Ask for a new one below.',
  },
  MailNotConfigured: {
    title: 'Signing in by e-mail is not set up on this site',
    detail: 'Whoever runs the site must first name a mail server. Until then no link can be sent.',
  },
  OAuthSignin: {
    title: 'That service could not be reached',
    detail: 'It did not answer, or not as it should. Try again in a moment, or sign in by e-mail.',
  },
  ProviderTooSlow: {
    title: 'That service took too long to answer',
    detail: 'We stopped waiting for it. Try again in a moment, or sign in by e-mail.',
  },
  OAuthCallback: {
    title: 'That service did not sign you in',
    detail:
      'You may have declined there, it took longer than 15 minutes, or its answer was not one that we can trust. ' +
      'Try again, or sign in by e-mail.',
  },
  OAuthCreateAccount: {
    title: 'Your account could not be made',
    detail: 'Nothing was changed. Try again, or sign in by e-mail.',
  },
  OAuthAccountNotLinked: {
    title: 'This service is not connected to your account yet',
    detail:
      'There is already an account with the same e-mail address. Sign in to it by e-mail, then come back to this ' +
      'page and choose the service again: this connects the two.',
  },
  OAuthOtherAccount: {
    title: 'This service is connected to another account',
    detail: 'Sign out first, then choose the service again to sign in to that account.',
  },
  OAuthNotFresh: {
    title: 'Confirm first that it is you',
    detail:
      'This service is not connected to your account yet. To connect it, sign in once more by e-mail or with a passkey, then choose the service again. Nothing was changed.',
  },
  OAuthNoProof: {
    title: 'That service did not say that you signed in there just now',
    detail: 'You are signed in, but this confirms nothing. Confirm in another way below.',
  },
  UnprovenAddress: {
    title: 'Your e-mail address there is not confirmed',
    detail: 'That service does not vouch for your address. Confirm it there, or sign in here by e-mail.',
  },
  Other: {
    title: 'Signing in did not work',
    detail: 'Something went wrong on our side, and nothing was changed. Try again in a moment.',
  },
}

export type SignInError = keyof typeof sentences

/** next-auth and the address line name errors as they like; anything unknown becomes the general one. */
export function signInError(code: unknown): SignInError | null {
  if (typeof code !== 'string' || code === '') return null
  return Object.hasOwn(sentences, code) ? (code as SignInError) : 'Other'
}

export function describeSignInError(error: SignInError): { title: string; detail: string } {
  return sentences[error]
}
