import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { refusalProblem } from '@/lib/api/problem-of'
import { passkeyProblem } from '@/lib/api/require-role'
import { type Params, write } from '@/lib/api/write-route'
import { editCommentSchema, editFromForm } from '@/lib/comment/comment-schema'
import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { isCommentOf } from '@/lib/comment/is-comment-of'
import { renderBody } from '@/lib/comment/render-body'

const common = { limit: 'change', form: 'edit', home: ({ id }: Params) => `/comments/${id}` } as const

const route = endpoint({
  PATCH: write({
    ...common,
    schema: editCommentSchema,
    fromForm: editFromForm,
    preview: async ({ body = '' }) => (await renderBody(body)).html,
    run: async ({ viewer, params, body }) => {
      const edited = await editComment(viewer.id, idParam(params), body)
      if ('refusal' in edited) throw refusalProblem(edited.refusal)
      return Response.json(edited.comment, { headers: { 'cache-control': 'private, no-store' } })
    },
  }),
  DELETE: write({
    ...common,
    run: async ({ viewer, params }) => {
      // The database knows the held role only.
      if (viewer.lacksPasskey && !(await isCommentOf(viewer.id, idParam(params)))) throw passkeyProblem()
      const refusal = await deleteComment(viewer.id, idParam(params))
      if (refusal) throw refusalProblem(refusal)
      return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
