import type { Env } from '@/lib/env'

/** Browsers hold the redirects that follow a form to its policy too: these are where sign-in sends people. */
export function formTargets(env: Pick<Env, 'GITHUB_ID' | 'GOOGLE_ID' | 'OIDC_ISSUER'>): string[] {
  const targets: string[] = []
  if (env.GITHUB_ID) targets.push('https://github.com')
  if (env.GOOGLE_ID) targets.push('https://accounts.google.com')
  if (env.OIDC_ISSUER) targets.push(new URL(env.OIDC_ISSUER).origin)
  return targets
}
