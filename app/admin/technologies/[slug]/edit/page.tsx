import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdminFrame } from '@/components/editing/admin-frame'
import { EditTechnologyForm } from '@/components/editing/edit-technology-form'
import { textValues } from '@/components/editing/form-state'
import { TechnologyPreview } from '@/components/editing/technology-preview'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireEditor } from '@/lib/session/require-editor'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { technologyTextSchema } from '@/lib/technology/edit-technology-schema'
import { getTechnologyForEditors, getTechnologyVersion } from '@/lib/technology/editing-queries'
import { errorsOf, formHead, type SearchParams, typedFields } from '../../../typed-fields'

export const dynamic = 'force-dynamic'

const previewOf = ({ _method, version, returnTo, reason, note, preview, ...text }: Record<string, string>) =>
  preview ? technologyTextSchema.safeParse(suggestionFromForm(text)) : null

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return formHead('Edit text and facts', previewOf(await typedFields(searchParams))?.success === false)
}

export default async function EditTechnologyPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { isAdmin } = await requireEditor(`/admin/technologies/${slug}/edit`)
  const [technology, typed] = await Promise.all([getTechnologyForEditors(slug), typedFields(searchParams)])
  if (!technology) notFound()
  const restored = /^\d{1,6}$/.test(typed.restore ?? '')
    ? await getTechnologyVersion(slug, Number(typed.restore))
    : null
  const { preview, version } = typed
  const parsed = previewOf(typed)
  const errors = parsed ? errorsOf(parsed) : []
  return (
    <AdminFrame
      title={`Edit ${technology.name}`}
      isAdmin={isAdmin}
      lead={<TextLink href={`/admin/technologies/${slug}`}>Back without saving</TextLink>}
    >
      {errors.length > 0 && <ErrorSummary title="Something in it needs mending" errors={errors} />}
      {parsed?.success && <TechnologyPreview text={parsed.data} />}
      {restored && (
        <Notice>
          <p>This is version {typed.restore} again. It is stored, as a new version, when you save it.</p>
        </Notice>
      )}
      <div className="max-w-text">
        <EditTechnologyForm
          slug={slug}
          version={(preview && version) || technology.version}
          values={
            preview
              ? typed
              : { ...textValues(restored ?? technology), ...(restored && { reason: 'MISTAKE' }) }
          }
          errors={errors}
        />
      </div>
    </AdminFrame>
  )
}
