import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { KeptFormAgain } from '@/components/draft/kept-form-again'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getKeptForm, type KeptForm } from '@/lib/draft/kept-forms'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

const headings: Record<KeptForm['kind'], string> = {
  comment: 'Your comment',
  edit: 'Your changes',
  settings: 'Your settings',
  vote: 'Your vote',
  'sign-in': 'Sign in',
  edition: 'Close an edition',
  decision: 'Your decision',
  suggestion: 'Your suggestion',
  technology: 'Your changes to a technology',
  point: 'Your changes to a pro or con',
  editing: 'Your decision',
  other: 'Your form',
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const form = getKeptForm((await params).id)
  const title = form ? headings[form.kind] : 'Not kept any more'
  return { title: form?.problem ? `Error: ${title}` : title, robots: { index: false } }
}

export default async function DraftPage({ params }: Props) {
  const form = getKeptForm((await params).id)
  if (!form) notFound()
  const { problem } = form
  return (
    <>
      <PageHeading title={headings[form.kind]}>
        <p>
          {problem
            ? 'It was not stored. Nothing that you typed is lost: it stands below.'
            : 'This was typed on this site within the last hour and kept while somebody signed in. Send it only if you wrote it.'}
        </p>
      </PageHeading>
      <PageBody narrow>
        {problem && <ErrorSummary {...problem} title={problem.title} />}
        <KeptFormAgain form={form} />
        {form.returnTo && (
          <p>
            <TextLink href={form.returnTo}>Back to where you were, without sending it</TextLink>
          </p>
        )}
      </PageBody>
    </>
  )
}
