import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { notFoundProblem, publicRoute } from '@/lib/api/read-route'
import { write } from '@/lib/api/write-route'
import { editTechnology } from '@/lib/technology/edit-technology'
import { editTechnologySchema, technologyEditFromForm } from '@/lib/technology/edit-technology-schema'
import { getCurrentTechnology } from '@/lib/technology/editing-queries'
import { getTechnology } from '@/lib/technology/technology-queries'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  GET: publicRoute(async (_query, { slug = '' }) => {
    const technology = await getTechnology(slug)
    if (!technology) throw notFoundProblem('This technology')
    const { total, alike, ...answer } = technology
    return answer
  }),
  PATCH: write({
    role: EDITOR,
    limit: 'staff',
    schema: editTechnologySchema,
    fromForm: technologyEditFromForm,
    form: 'technology',
    home: ({ slug }) => `/admin/technologies/${slug}`,
    run: async ({ viewer, params: { slug = '' }, body: { version, reason, note, ...text } }) =>
      editingAnswer(await editTechnology(viewer.id, slug, text, { version, reason, note }), () =>
        getCurrentTechnology(slug),
      ),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
