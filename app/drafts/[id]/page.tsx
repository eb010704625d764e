import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommentPreview } from '@/components/comment/comment-preview'
import { KeptFormAgain } from '@/components/draft/kept-form-again'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getKeptForm, type Keeping, type KeptForm } from '@/lib/draft/kept-forms'
import { getViewer } from '@/lib/session/viewer'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

const headings: Record<KeptForm['kind'], string> = {
  comment: 'Your comment',
  edit: 'Your changes',
  settings: 'Your settings',
  helpful: 'Helpful',
  vote: 'Your vote',
  'sign-in': 'Sign in',
  edition: 'Close an edition',
  decision: 'Your decision',
  suggestion: 'Your suggestion',
  report: 'Your report',
  appeal: 'Your answer',
  role: 'A role',
  token: 'A new API token',
  account: 'Delete your account',
  passkey: 'The name of a passkey',
  technology: 'Your changes to a technology',
  point: 'Your changes to a pro or con',
  editing: 'Your decision',
  other: 'Your form',
}

const confirmedWords = 'What you were about to send stands below. Look at it once more, then send it.'
const keptWords =
  'This was typed on this site within the last hour and kept while somebody signed in. Send it only if you wrote it.'
const previewWords = 'This is how it would look. It is not stored yet: change it below, or send it.'
const refusedWords: Record<Keeping, string> = {
  WHOLE: 'It was not stored. Nothing that you typed is lost: it stands below.',
  NOTHING: 'It was not done, and everything is as it was before.',
  UNREAD:
    'It was not stored, and this page could not keep it. Go back in your browser: what you typed still stands in the form there.',
}

/** The form, unless it was kept for somebody else alone. */
async function findForm({ params }: Props): Promise<KeptForm | null> {
  const form = await getKeptForm((await params).id)
  return form?.memberId && form.memberId !== (await getViewer())?.id ? null : form
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const form = await findForm(props)
  const title = form ? headings[form.kind] : 'Not kept any more'
  return { title: form?.problem ? `Error: ${title}` : title, robots: { index: false } }
}

export default async function DraftPage(props: Props) {
  const form = await findForm(props)
  if (!form) notFound()
  const { problem, preview } = form
  return (
    <>
      <PageHeading title={headings[form.kind]}>
        <p>
          {problem
            ? refusedWords[form.keeping]
            : preview !== undefined
              ? previewWords
              : form.memberId
                ? confirmedWords
                : keptWords}
        </p>
      </PageHeading>
      <PageBody narrow>
        {problem && <ErrorSummary {...problem} title={problem.title} />}
        {preview !== undefined && <CommentPreview html={preview} />}
        <KeptFormAgain form={form} />
        {form.returnTo && (
          <p>
            <TextLink href={form.returnTo}>
              {form.keeping === 'WHOLE'
                ? 'Back to where you were, without sending it'
                : 'Back to where you were'}
            </TextLink>
          </p>
        )}
      </PageBody>
    </>
  )
}
