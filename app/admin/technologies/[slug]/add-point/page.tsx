import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AddPointForm } from '@/components/editing/add-point-form'
import { AdminFrame } from '@/components/editing/admin-frame'
import { PointPreview } from '@/components/editing/point-preview'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/link'
import { newPointFromForm, pointTextSchema } from '@/lib/point/edit-point-schema'
import { canAddPoint } from '@/lib/point/point-rules'
import { requireEditor } from '@/lib/session/require-editor'
import { getTechnologyForEditors } from '@/lib/technology/editing-queries'
import { errorsOf, formHead, type SearchParams, typedFields } from '../../../typed-fields'

export const dynamic = 'force-dynamic'

const previewOf = ({ side, returnTo, reason, note, preview, ...text }: Record<string, string>) =>
  preview ? pointTextSchema.safeParse(newPointFromForm(text)) : null

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return formHead('Add a pro or con', previewOf(await typedFields(searchParams))?.success === false)
}

export default async function AddPointPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { isAdmin } = await requireEditor(`/admin/technologies/${slug}/add-point`, canAddPoint)
  const [technology, typed] = await Promise.all([getTechnologyForEditors(slug), typedFields(searchParams)])
  if (!technology) notFound()
  const parsed = previewOf(typed)
  const errors = parsed ? errorsOf(parsed) : []
  return (
    <AdminFrame
      title={`Add a pro or con of ${technology.name}`}
      isAdmin={isAdmin}
      lead={<TextLink href={`/admin/technologies/${slug}`}>Back without adding it</TextLink>}
    >
      {errors.length > 0 && <ErrorSummary title="Something in it needs mending" errors={errors} />}
      {parsed?.success && <PointPreview side={typed.side === 'CON' ? 'CON' : 'PRO'} text={parsed.data} />}
      <div className="max-w-text">
        <AddPointForm slug={slug} values={typed} errors={errors} />
      </div>
    </AdminFrame>
  )
}
