import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { write } from '@/lib/api/write-route'
import { editPoint } from '@/lib/point/edit-point'
import { editPointSchema, pointEditFromForm } from '@/lib/point/edit-point-schema'
import { getCurrentPoint } from '@/lib/point/editing-queries'

const route = endpoint({
  PATCH: write({
    role: 'MODERATOR',
    limit: 'staff',
    schema: editPointSchema,
    fromForm: pointEditFromForm,
    form: 'point',
    home: ({ id }) => `/admin/points/${id}`,
    run: async ({ viewer, params, body }) => {
      const { version, changesMeaning, meaning, reason, note, ...text } = body
      const id = idParam(params)
      const change = { version, changesMeaning, meaning, reason, note }
      return editingAnswer(await editPoint(viewer.id, id, text, change), () => getCurrentPoint(id))
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
