import type { Metadata } from 'next'
import { DraftList } from '@/components/suggestion/draft-list'
import { TechnologyForm } from '@/components/suggestion/technology-form'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listDrafts } from '@/lib/technology/named-queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Suggest a technology',
  description:
    'A backend technology is missing? Suggest it, and help those that wait for their pros and cons.',
}

export default async function SuggestPage() {
  const drafts = await listDrafts()
  return (
    <>
      <PageHeading title="Suggest a technology">
        <p>
          It begins without an opinion of the editors, in the middle between 0 and 100, and is listed as soon
          as it has two pros and two cons. <TextLink href="/suggestions">Your suggestions</TextLink>
        </p>
      </PageHeading>
      <PageBody narrow>
        <DraftList drafts={drafts} />
        <section aria-labelledby="missing" className="space-y-4">
          <h2 id="missing" className="border-ink border-t-4 pt-3 text-2xl">
            What is missing?
          </h2>
          <TechnologyForm />
        </section>
      </PageBody>
    </>
  )
}
