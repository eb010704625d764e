import type { Metadata } from 'next'
import { ActList } from '@/components/editing/act-list'
import { AdminFrame } from '@/components/editing/admin-frame'
import { Section } from '@/components/editing/section'
import { TextLink } from '@/components/ui/link'
import { listEditingActs } from '@/lib/editing/editing-log-queries'
import { plural } from '@/lib/format/plural'
import { requireEditor } from '@/lib/session/require-editor'
import { countTechnologies } from '@/lib/technology/editing-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Editors’ tools', robots: { index: false } }

export default async function AdminPage() {
  const { isAdmin } = await requireEditor('/admin')
  const [counts, acts] = await Promise.all([countTechnologies(), listEditingActs(20)])
  return (
    <AdminFrame
      title="Editors’ tools"
      isAdmin={isAdmin}
      lead="What readers see of technologies and their pros and cons is edited here. Everything is kept, can be undone, and stands in the public log."
    >
      <Section id="list" title="Technologies">
        <ul className="prose-links space-y-1">
          <li>
            <TextLink href="/admin/technologies?state=LISTED">
              {plural(counts.LISTED, 'technology', 'technologies')} listed
            </TextLink>
          </li>
          <li>
            <TextLink href="/admin/technologies?state=DRAFT">{counts.DRAFT} not listed yet</TextLink>
          </li>
          <li>
            <TextLink href="/admin/technologies?state=ARCHIVED">{counts.ARCHIVED} archived</TextLink>
          </li>
        </ul>
      </Section>
      <Section id="acts" title="What was done last">
        <ActList acts={acts} />
        <p>
          What everybody reads of it: <TextLink href="/moderation/log">the moderation log</TextLink>.
        </p>
      </Section>
    </AdminFrame>
  )
}
