import type { BrowserContext, CDPSession, Page } from '@playwright/test'

type Credential = { credentialId: string; signCount: number }

const PLATFORM = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** Chromium's own software authenticator in this page: verifies its owner by itself, and keeps discoverable keys. */
export async function addAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: PLATFORM,
  })
  return {
    credentials: async () =>
      (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials as Credential[],
    /** Whether its owner shows finger or PIN when asked. */
    verifies: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    /** The same keys in another browser, as a password manager syncs them. */
    copyTo: async (other: Page) => copy(cdp, authenticatorId, other),
  }
}

async function copy(from: CDPSession, authenticatorId: string, to: Page) {
  const { credentials } = await from.send('WebAuthn.getCredentials', { authenticatorId })
  const cdp = await to.context().newCDPSession(to)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId: other } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: PLATFORM,
  })
  for (const credential of credentials)
    await cdp.send('WebAuthn.addCredential', { authenticatorId: other, credential })
}

/** The site under a name: browsers know no passkeys for an address of numbers. */
export const namedOrigin = (base = process.env.BASE_URL as string) => base.replace('127.0.0.1', 'localhost')

/** Gives a browser a session on the site under its name. */
export async function signInByName(context: BrowserContext, token: string, base?: string): Promise<void> {
  const url = namedOrigin(base)
  await context.addCookies([
    { name: 'backboard-session', value: token, url, httpOnly: true, sameSite: 'Lax' },
    { name: 'backboard-member', value: '1', url, sameSite: 'Lax' },
  ])
}
