import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { decideTechnologyState } from '@/lib/technology/decide-technology-state'
import { technologyStateSchema } from '@/lib/technology/edit-technology-schema'
import { getCurrentTechnology } from '@/lib/technology/editing-queries'
import { EDITOR } from '@/lib/technology/technology-rules'

const route = endpoint({
  PUT: write({
    role: EDITOR,
    limit: 'staff',
    schema: technologyStateSchema,
    form: 'editing',
    home: ({ slug }) => `/admin/technologies/${slug}`,
    run: async ({ viewer, params: { slug = '' }, body }) =>
      editingAnswer(await decideTechnologyState(viewer.id, slug, body), () => getCurrentTechnology(slug)),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
