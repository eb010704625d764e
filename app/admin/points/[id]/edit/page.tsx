import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/editing/admin-frame'
import { EditPointForm } from '@/components/editing/edit-point-form'
import { textValues } from '@/components/editing/form-state'
import { PointPreview } from '@/components/editing/point-preview'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { isId } from '@/lib/id'
import { newPointFromForm, pointTextSchema } from '@/lib/point/edit-point-schema'
import { type EditedPoint, getPointForEditors } from '@/lib/point/editing-queries'
import { canEditPoint } from '@/lib/point/point-rules'
import { requireEditor } from '@/lib/session/require-editor'
import { errorsOf, formHead, type SearchParams, typedFields } from '../../../typed-fields'

export const dynamic = 'force-dynamic'

type Typed = Record<string, string>
const previewOf = ({
  _method,
  version,
  returnTo,
  reason,
  note,
  preview,
  changesMeaning,
  meaning,
  ...text
}: Typed) => (preview ? pointTextSchema.safeParse(newPointFromForm(text)) : null)

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return formHead('Edit a pro or con', previewOf(await typedFields(searchParams))?.success === false)
}

export default async function EditPointPage({ params, searchParams }: Props) {
  const { id } = await params
  const { isAdmin } = await requireEditor(`/admin/points/${id}/edit`, canEditPoint)
  const [point, typed] = await Promise.all([
    isId(id) ? getPointForEditors(id) : null,
    typedFields(searchParams),
  ])
  if (!point || point.archivedAt) notFound()
  const { preview, version } = typed
  const parsed = previewOf(typed)
  const errors = parsed ? errorsOf(parsed) : []
  const restored = point.versions.find(({ number }) => String(number) === typed.restore)
  return (
    <AdminFrame
      title={`Edit “${point.title}”`}
      isAdmin={isAdmin}
      lead={<TextLink href={`/admin/points/${id}`}>Back without saving</TextLink>}
    >
      {errors.length > 0 && <ErrorSummary title="Something in it needs mending" errors={errors} />}
      {parsed?.success && <PointPreview side={point.side} text={parsed.data} />}
      {restored && (
        <Notice>
          <p>This is version {restored.number} again. It is stored, as a new version, when you save it.</p>
        </Notice>
      )}
      <div className="max-w-text">
        <EditPointForm
          id={id}
          version={(preview && version) || point.version}
          values={preview ? typed : valuesOf(point, restored)}
          errors={errors}
        />
      </div>
    </AdminFrame>
  )
}

/** What is there now, or an earlier version with the meaning that it had. */
function valuesOf(point: EditedPoint, restored: EditedPoint['versions'][number] | undefined) {
  const { meaning, ...text } = restored ?? point
  const isEarlier = meaning !== point.meaning
  const { number, version, id, side, ...values } = textValues(text)
  return {
    ...values,
    ...(restored && { reason: 'MISTAKE', changesMeaning: isEarlier ? 'earlier' : 'no' }),
    ...(isEarlier && { meaning: String(meaning) }),
  }
}
