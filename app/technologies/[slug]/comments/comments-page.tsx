import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { CommentList } from '@/components/comment/comment-list'
import { CommentOrderLinks } from '@/components/comment/comment-order-links'
import { ViewerProvider } from '@/components/member/viewer-provider'
import { AsMarkdown } from '@/components/site/as-markdown'
import { StructuredData } from '@/components/structured-data/structured-data'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { commentsAddress } from '@/lib/comment/comment-address'
import { type CommentOrder, listComments } from '@/lib/comment/comment-queries'
import { plural } from '@/lib/format/plural'
import { pageMetadata } from '@/lib/page-metadata'
import { discussionData } from '@/lib/structured-data/discussion-data'
import { breadcrumbs } from '@/lib/structured-data/list-data'
import { getNamedTechnology } from '@/lib/technology/named-queries'

type Asked = { slug: string; page: string; order: CommentOrder }

const read = cache(async (slug: string, page: string, order: CommentOrder) => {
  const technology = /^[1-9]\d{0,4}$/.test(page) ? await getNamedTechnology(slug) : null
  if (technology?.state !== 'LISTED') notFound()
  const listed = await listComments(slug, Number(page), order)
  if (Number(page) > listed.pages) notFound()
  return { technology, listed }
})

export async function commentsMetadata({ slug, page, order }: Asked): Promise<Metadata> {
  const { technology, listed } = await read(slug, page, order)
  return pageMetadata({
    // The first ones, most helpful first, stand on the technology's own page.
    path: commentsAddress(slug, listed.page, order),
    title: `Comments on ${technology.name}${order === 'newest' ? ', newest first' : ''}, page ${page} of ${listed.pages}`,
    description: `What members who know ${technology.name} say about it, page ${page} of ${listed.pages}.`,
    feed: { address: `/technologies/${slug}/comments`, title: `Comments on ${technology.name}` },
    // The same comments in another order.
    isHidden: order === 'newest',
    picture: { path: `/technologies/${slug}.png`, alt: `${technology.name}: its rank, score and interval` },
  })
}

/** One page of a technology's comments in one of the two orders. */
export async function CommentsPage({ slug, page, order }: Asked) {
  const { technology, listed } = await read(slug, page, order)
  return (
    <ViewerProvider key={slug} slug={slug}>
      <StructuredData
        things={[
          ...discussionData({ slug, name: technology.name }, listed.comments),
          breadcrumbs(
            { name: technology.name, path: `/technologies/${slug}` },
            { name: 'Comments', path: commentsAddress(slug, listed.page, order) },
          ),
        ]}
      />
      <PageHeading title={`Comments on ${technology.name}`}>
        <p>
          {order === 'newest' ? 'Newest first, page' : 'Page'} {listed.page} of {listed.pages},{' '}
          {plural(listed.total, 'comment')}.
        </p>
      </PageHeading>
      <PageBody narrow>
        <p>
          <TextLink href={`${commentsAddress(slug)}#comments`}>
            Write a comment, or read the pros and cons
          </TextLink>
        </p>
        <section aria-labelledby="comments">
          <h2 id="comments" className="sr-only">
            Comments
          </h2>
          <CommentOrderLinks slug={slug} order={order} />
          <CommentList slug={slug} listed={listed} />
        </section>
        <AsMarkdown
          path={
            order === 'newest'
              ? commentsAddress(slug, listed.page, order)
              : `/technologies/${slug}/comments/${page}`
          }
        />
      </PageBody>
    </ViewerProvider>
  )
}
