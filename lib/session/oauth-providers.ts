import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { TokenSetParameters } from 'openid-client'
import type { Env } from '@/lib/env'
import { githubProvider } from './github-provider'
import { type ProvenProfile, personAtIssuer, personOf } from './proven-profile'

/** The providers whose keys are set, in the order of their buttons. */
export function oauthProviders(env: Env): OAuthConfig<ProvenProfile>[] {
  const providers: OAuthConfig<ProvenProfile>[] = []
  if (env.GITHUB_ID && env.GITHUB_SECRET) providers.push(githubProvider(env.GITHUB_ID, env.GITHUB_SECRET))
  if (env.GOOGLE_ID && env.GOOGLE_SECRET) {
    providers.push(
      openIdProvider('google', 'Google', 'https://accounts.google.com', env.GOOGLE_ID, env.GOOGLE_SECRET),
    )
  }
  if (env.OIDC_ISSUER && env.OIDC_ID && env.OIDC_SECRET) {
    providers.push({
      ...openIdProvider('oidc', env.OIDC_NAME, env.OIDC_ISSUER, env.OIDC_ID, env.OIDC_SECRET),
      // The issuer is a setting here: who had an account at an earlier one is not whoever has the same subject at this.
      profile: personAtIssuer,
    })
  }
  return providers
}

/**
 * Whether a provider can be asked to authenticate somebody anew and to say when it did, in a signed token. GitHub has no
 * such thing, and Google's tokens do not tell.
 */
export const canConfirm = (id: string): boolean => id === 'oidc'

/** What a provider is called, also one that this site no longer has. */
export const providerName = (id: string, { OIDC_NAME }: Env): string =>
  ({ github: 'GitHub', google: 'Google' })[id] ?? OIDC_NAME

/** Names and ids for the buttons of the sign-in page. */
export function listSignInProviders(env: Env): { id: string; name: string }[] {
  return oauthProviders(env).map(({ id, name }) => ({ id, name }))
}

function openIdProvider(
  id: string,
  name: string,
  issuer: string,
  clientId: string,
  clientSecret: string,
): OAuthConfig<ProvenProfile> {
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email' } },
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    idToken: true,
    userinfo: {
      async request({ client, tokens }) {
        const claims = (tokens as TokenSetParameters & { claims(): ProvenProfile }).claims()
        if (claims.email) return claims
        // The address may stand in the token or be asked for: providers differ, and the standard allows both.
        const { email, email_verified } = await client.userinfo<ProvenProfile>(tokens.access_token ?? '')
        return { ...claims, email, email_verified }
      },
    },
    profile: personOf,
  }
}
