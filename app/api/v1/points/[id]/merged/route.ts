import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { write } from '@/lib/api/write-route'
import { unitePointsSchema, unitingFromForm } from '@/lib/point/edit-point-schema'
import { getCurrentPoint } from '@/lib/point/editing-queries'
import { unitePoints } from '@/lib/point/unite-points'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  PUT: write({
    role: EDITOR,
    limit: 'staff',
    schema: unitePointsSchema,
    fromForm: unitingFromForm,
    form: 'editing',
    home: ({ id }) => `/admin/points/${id}`,
    run: async ({ viewer, params, body }) => {
      const id = idParam(params)
      return editingAnswer(await unitePoints(viewer.id, id, body), () => getCurrentPoint(id))
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
