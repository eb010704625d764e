import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { addPoint } from '@/lib/point/add-point'
import { addPointSchema, newPointFromForm } from '@/lib/point/edit-point-schema'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  POST: write({
    role: EDITOR,
    limit: 'staff',
    schema: addPointSchema,
    fromForm: newPointFromForm,
    form: 'point',
    home: ({ slug }) => `/admin/technologies/${slug}`,
    run: async ({ viewer, params: { slug = '' }, body: { side, reason, note, ...text } }) => {
      const added = await addPoint(viewer.id, slug, side, text, { reason, note })
      if ('refusal' in added) return editingAnswer(added.refusal)
      return Response.json(
        { point: { id: added.id } },
        {
          status: 201,
          headers: {
            location: `/technologies/${slug}#point-${added.id}`,
            'cache-control': 'private, no-store',
          },
        },
      )
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
