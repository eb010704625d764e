import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type ProvenProfile, personOf } from './proven-profile'

type GithubAddress = { email: string; primary: boolean; verified: boolean }

export function githubProvider(clientId: string, clientSecret: string): OAuthConfig<ProvenProfile> {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    issuer: 'https://github.com/login/oauth',
    authorization: {
      url: 'https://github.com/login/oauth/authorize',
      params: { scope: 'read:user user:email' },
    },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      url: 'https://api.github.com/user',
      async request({ client, tokens }) {
        const user = await client.userinfo<{ id: number; sub: string }>(tokens.access_token ?? '')
        const primary = (await listAddresses(tokens.access_token)).find((address) => address.primary)
        return { sub: String(user.id), email: primary?.email, email_verified: primary?.verified === true }
      },
    },
    checks: ['pkce', 'state'],
    clientId,
    clientSecret,
    profile: personOf,
  }
}

async function listAddresses(accessToken: string | undefined): Promise<GithubAddress[]> {
  const answer = await fetch('https://api.github.com/user/emails', {
    headers: {
      authorization: `Bearer ${accessToken}`,
      accept: 'application/vnd.github+json',
      'user-agent': 'Backboard',
    },
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} when asked for the addresses.`)
  return (await answer.json()) as GithubAddress[]
}
