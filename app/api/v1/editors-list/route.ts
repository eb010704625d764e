import { editingAnswer } from '@/lib/api/editing-answer'
import { endpoint } from '@/lib/api/endpoint'
import { write } from '@/lib/api/write-route'
import { editorsListFromForm, editorsListSchema } from '@/lib/technology/edit-technology-schema'
import { listPlaced } from '@/lib/technology/editing-queries'
import { orderEditorsList } from '@/lib/technology/order-editors-list'

async function currentList() {
  const placed = (await listPlaced()).filter(
    (each) => each.state === 'LISTED' && each.editorialPosition !== null,
  )
  return { technologies: placed.map(({ slug }) => slug), order: placed.map(({ name }) => name) }
}

import { LIST_KEEPER } from '@/lib/technology/technology-rules'

const route = endpoint({
  PUT: write({
    role: LIST_KEEPER,
    limit: 'staff',
    schema: editorsListSchema,
    fromForm: editorsListFromForm,
    form: 'editing',
    home: () => '/admin/editors-list',
    run: async ({ viewer, body }) => editingAnswer(await orderEditorsList(viewer.id, body), currentList),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
