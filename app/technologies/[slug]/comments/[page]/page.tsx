import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommentList } from '@/components/comment/comment-list'
import { ViewerProvider } from '@/components/member/viewer-provider'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { listComments } from '@/lib/comment/comment-queries'
import { plural } from '@/lib/format/plural'
import { getTechnology } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string; page: string }> }

async function read({ params }: Props) {
  const { slug, page } = await params
  const technology = /^[1-9]\d{0,5}$/.test(page) ? await getTechnology(slug) : null
  if (!technology) notFound()
  const listed = await listComments(slug, Number(page))
  if (Number(page) > listed.pages) notFound()
  return { slug, technology, listed }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { technology, listed } = await read(props)
  return {
    title: `Comments on ${technology.name}, page ${listed.page} of ${listed.pages}`,
    description: `What members who know ${technology.name} say about it.`,
  }
}

export default async function CommentsPage(props: Props) {
  const { slug, technology, listed } = await read(props)
  return (
    <ViewerProvider key={slug} slug={slug}>
      <PageHeading title={`Comments on ${technology.name}`}>
        <p>
          Page {listed.page} of {listed.pages}, {plural(listed.total, 'comment')}.
        </p>
      </PageHeading>
      <PageBody narrow>
        <p>
          <TextLink href={`/technologies/${slug}#comments`}>
            Write a comment, or read the pros and cons
          </TextLink>
        </p>
        <section aria-labelledby="comments">
          <h2 id="comments" className="sr-only">
            Comments
          </h2>
          <CommentList slug={slug} listed={listed} />
        </section>
      </PageBody>
    </ViewerProvider>
  )
}
