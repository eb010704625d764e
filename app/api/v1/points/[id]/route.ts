import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { editPoint } from '@/lib/point/edit-point'
import { editPointSchema, pointEditFromForm } from '@/lib/point/edit-point-schema'
import { getCurrentPoint } from '@/lib/point/editing-queries'
import { getPointHistory } from '@/lib/point/point-queries'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  GET: publicRoute(async (_query, params) => {
    const point = await getPointHistory(idParam(params))
    if (!point) throw notFoundProblem('This point')
    return point
  }),
  PATCH: write({
    role: EDITOR,
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
