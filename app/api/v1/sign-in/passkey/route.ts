import { endpoint } from '@/lib/api/endpoint'
import { openWrite } from '@/lib/api/open-write'
import { notVerified } from '@/lib/api/problem-of'
import { passkeySignInSchema } from '@/lib/passkey/passkey-schema'
import { signInWithPasskey } from '@/lib/passkey/sign-in-with-passkey'
import { enter } from '@/lib/session/enter'
import { safeReturnTo } from '@/lib/session/return-to'

const route = endpoint({
  POST: openWrite({
    limit: 'passkey',
    schema: passkeySignInSchema,
    run: async ({ headers }, { credential, returnTo }) => {
      const begun = await signInWithPasskey(headers, credential)
      const entered = begun && (await enter(headers, begun, safeReturnTo(returnTo) ?? '/'))
      if (!entered) throw notVerified()
      const { viewer, next, cookies } = entered
      const answer = Response.json({ member: { handle: viewer.handle }, next })
      for (const cookie of cookies) answer.headers.append('set-cookie', cookie)
      return answer
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
