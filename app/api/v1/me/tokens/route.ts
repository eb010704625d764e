import { endpoint } from '@/lib/api/endpoint'
import { Problem } from '@/lib/api/problem'
import { refusalProblem } from '@/lib/api/problem-of'
import { viewerRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { makeToken } from '@/lib/token/make-token'
import { keepNewToken } from '@/lib/token/new-tokens'
import { revokeTokens } from '@/lib/token/revoke-token'
import { listTokens } from '@/lib/token/token-list'
import { MOST_TOKENS, makeTokenSchema, tokenFromForm } from '@/lib/token/token-schema'

const tokenProblem = (refusal: string): Problem =>
  refusal === 'TOO_MANY_TOKENS'
    ? new Problem('conflict', `You have ${MOST_TOKENS} tokens already. Revoke one that nothing uses.`)
    : refusalProblem(refusal)

const route = endpoint({
  GET: viewerRoute(async (viewer) => ({ items: await listTokens(viewer.id) })),
  POST: write({
    limit: 'change',
    fresh: true,
    schema: makeTokenSchema,
    fromForm: tokenFromForm,
    form: 'token',
    home: (_, response) =>
      `/settings/tokens?made=${response?.headers.get('location')?.split('/').at(-1) ?? ''}`,
    run: async ({ viewer, body, fields }) => {
      const made = await makeToken(viewer.id, body)
      if ('refusal' in made) throw tokenProblem(made.refusal)
      if (fields) await keepNewToken(viewer.id, made.token.id, made.secret)
      return Response.json(
        { ...made.token, secret: made.secret },
        {
          status: 201,
          headers: { location: `/api/v1/me/tokens/${made.token.id}`, 'cache-control': 'private, no-store' },
        },
      )
    },
  }),
  DELETE: write({
    limit: 'change',
    evenSuspended: true,
    form: 'other',
    home: () => '/settings/tokens',
    run: async ({ viewer }) => {
      await revokeTokens(viewer.id)
      return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
