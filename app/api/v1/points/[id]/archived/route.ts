import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { write } from '@/lib/api/write-route'
import { archivePoint } from '@/lib/point/archive-point'
import { archivePointSchema, archivingFromForm } from '@/lib/point/edit-point-schema'
import { getCurrentPoint } from '@/lib/point/editing-queries'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  PUT: write({
    role: EDITOR,
    limit: 'staff',
    schema: archivePointSchema,
    fromForm: archivingFromForm,
    form: 'editing',
    home: ({ id }) => `/admin/points/${id}`,
    run: async ({ viewer, params, body }) => {
      const id = idParam(params)
      return editingAnswer(await archivePoint(viewer.id, id, body), () => getCurrentPoint(id))
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
