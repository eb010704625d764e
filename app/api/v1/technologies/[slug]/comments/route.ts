import { invalid } from '@/lib/api/check-body'
import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { refusalProblem } from '@/lib/api/problem-of'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { listCommentsAfter, listCommentsSchema } from '@/lib/comment/comment-list-queries'
import { commentFromForm, postCommentSchema } from '@/lib/comment/comment-schema'
import { postComment } from '@/lib/comment/post-comment'
import { renderBody } from '@/lib/comment/render-body'

const route = endpoint({
  GET: publicRoute(async (query, { slug = '' }) => {
    const list = await listCommentsAfter(slug, checkQuery(listCommentsSchema, query))
    if (!list) throw notFoundProblem('This technology')
    return list
  }),
  POST: write({
    limit: 'comment',
    schema: postCommentSchema,
    fromForm: commentFromForm,
    form: 'comment',
    home: ({ slug }, response) => response?.headers.get('location') ?? `/technologies/${slug}#comments`,
    preview: async ({ body }) => (await renderBody(body)).html,
    run: async ({ viewer, params: { slug = '' }, body, request, fields }) => {
      const key = request.headers.get('idempotency-key') ?? (fields?._key || null)
      const posted = await postComment(viewer.id, slug, body, checkedKey(key))
      if ('refusal' in posted) throw refusalProblem(posted.refusal)
      return Response.json(posted.comment, {
        status: 201,
        headers: { location: `/comments/${posted.comment.id}`, 'cache-control': 'private, no-store' },
      })
    },
  }),
})

function checkedKey(key: string | null): string | null {
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key))
    throw invalid([
      { field: 'Idempotency-Key', message: 'An Idempotency-Key has 1 to 200 visible ASCII characters.' },
    ])
  return key
}

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
