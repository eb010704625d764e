import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { GoneComment } from '@/components/comment/gone-comment'
import { VersionList } from '@/components/comment/version-list'
import { AsMarkdown } from '@/components/site/as-markdown'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { PageLinks } from '@/components/ui/page-links'
import { getCommentVersions } from '@/lib/comment/comment-versions-queries'
import { isId } from '@/lib/id'
import { pageMetadata } from '@/lib/page-metadata'

type Asked = { id: string; page: string }

const read = cache(async (id: string, page: string) => {
  const found = isId(id) && /^[1-9]\d{0,4}$/.test(page) ? await getCommentVersions(id, Number(page)) : null
  if (!found || ('versions' in found && found.versions.length === 0)) notFound()
  return found
})

export async function versionsMetadata({ id, page }: Asked): Promise<Metadata> {
  const found = await read(id, page)
  if (!('versions' in found)) return { title: 'This comment has gone', robots: { index: false } }
  return pageMetadata({
    path: versionsAddress(id, found.page),
    title: `Versions of a comment on ${found.name}`,
    description: `What a comment on ${found.name} said before it was edited.`,
    isHidden: true,
  })
}

/** Every text that a comment has had, newest first, each with what it changed. */
export async function VersionsPage({ id, page }: Asked) {
  const found = await read(id, page)
  if ('goneBy' in found) return <GoneComment {...found} />
  const { author, name, pages } = found
  return (
    <>
      <PageHeading title={`Versions of a comment on ${name}`}>
        <p>
          By {author ? author.name || `@${author.handle}` : 'a former member'}. What an edit added is
          underlined, what it removed is struck through.
        </p>
      </PageHeading>
      <PageBody narrow>
        <p>
          <TextLink href={`/comments/${id}`}>Back to the comment</TextLink>
        </p>
        <VersionList versions={found.versions} />
        <PageLinks
          label="Pages of versions"
          page={found.page}
          pages={pages}
          previous="Newer versions"
          next="Earlier versions"
          addressOf={(number) => versionsAddress(id, number)}
        />
        <AsMarkdown path={versionsAddress(id, found.page)} />
      </PageBody>
    </>
  )
}

const versionsAddress = (id: string, page: number) =>
  `/comments/${id}/versions${page === 1 ? '' : `/${page}`}`
