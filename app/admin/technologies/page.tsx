import type { Metadata } from 'next'
import { AdminFrame } from '@/components/editing/admin-frame'
import { stateWords } from '@/components/editing/editing-words'
import { TechnologyTable } from '@/components/editing/technology-table'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { requireEditor } from '@/lib/session/require-editor'
import { listTechnologiesForEditors } from '@/lib/technology/editing-queries'
import { type SearchParams, typedFields } from '../typed-fields'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Technologies · Editors’ tools', robots: { index: false } }

const STATES = ['LISTED', 'DRAFT', 'ARCHIVED'] as const

export default async function AdminTechnologiesPage({ searchParams }: { searchParams: SearchParams }) {
  const { isAdmin } = await requireEditor('/admin/technologies')
  const { q = '', state: asked } = await typedFields(searchParams)
  const state = STATES.find((one) => one === asked)
  return (
    <AdminFrame title="Technologies" isAdmin={isAdmin}>
      <form method="get" action="/admin/technologies" className="flex flex-wrap items-end gap-4">
        <Field
          label="Part of a name"
          name="q"
          type="search"
          autoComplete="off"
          maxLength={100}
          defaultValue={q}
        />
        <SelectField
          label="State"
          name="state"
          defaultValue={state ?? ''}
          options={[
            { value: '', label: 'Every state' },
            ...STATES.map((value) => ({ value, label: stateWords[value] })),
          ]}
        />
        <Button variant="secondary">Show</Button>
      </form>
      <TechnologyTable technologies={await listTechnologiesForEditors({ q: q.slice(0, 100), state })} />
    </AdminFrame>
  )
}
