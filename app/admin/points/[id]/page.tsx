import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/editing/admin-frame'
import { PointActs } from '@/components/editing/point-acts'
import { PointVersions } from '@/components/editing/point-versions'
import { Section } from '@/components/editing/section'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { plural } from '@/lib/format/plural'
import { agreement } from '@/lib/format/verb'
import { isId } from '@/lib/id'
import { getPointForEditors } from '@/lib/point/editing-queries'
import { canEditPoint } from '@/lib/point/point-rules'
import { requireEditor } from '@/lib/session/require-editor'
import { type SearchParams, typedFields } from '../../typed-fields'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A pro or con', robots: { index: false } }

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export default async function AdminPointPage({ params, searchParams }: Props) {
  const { id } = await params
  const { isAdmin } = await requireEditor(`/admin/points/${id}`, canEditPoint)
  const [point, typed] = await Promise.all([
    isId(id) ? getPointForEditors(id) : null,
    typedFields(searchParams),
  ])
  if (!point) notFound()
  const { side, title, detail, theme, technology, agree, disagree, votes, archivedAt, mergedInto } = point
  return (
    <AdminFrame
      title={title}
      isAdmin={isAdmin}
      justDone={typed.done}
      lead={
        <>
          {side === 'PRO' ? 'A pro' : 'A con'} of{' '}
          <TextLink href={`/admin/technologies/${technology.slug}`}>{technology.name}</TextLink>
          {archivedAt && !mergedInto && ', archived'}
          {mergedInto && (
            <>
              , merged into <TextLink href={`/admin/points/${mergedInto.id}`}>{mergedInto.title}</TextLink>
            </>
          )}
          .
        </>
      }
    >
      <Section id="text" title="Text">
        <div className="max-w-text space-y-2">
          <p>{detail}</p>
          <p className="text-muted text-sm">
            {theme} · {agreement({ agree, disagree })} · {plural(votes, 'vote')} in all
          </p>
        </div>
        {!archivedAt && <ButtonLink href={`/admin/points/${id}/edit`}>Edit the text</ButtonLink>}
      </Section>
      <PointActs point={point} />
      <Section id="versions" title="Versions">
        <PointVersions point={point} />
      </Section>
    </AdminFrame>
  )
}
