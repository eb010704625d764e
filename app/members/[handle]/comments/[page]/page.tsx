import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { MemberComments } from '@/components/member/member-comments'
import { MemberHeading } from '@/components/member/member-heading'
import { AsMarkdown } from '@/components/site/as-markdown'
import { TextLink } from '@/components/ui/link'
import { PageBody } from '@/components/ui/page-body'
import { listMemberComments } from '@/lib/member/member-queries'
import { isMoved } from '@/lib/member/read-member'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ handle: string; page: string }> }

const readPage = cache(listMemberComments)

async function read({ params }: Props) {
  const { handle, page } = await params
  const listed = /^[1-9]\d{0,4}$/.test(page) ? await readPage(handle, Number(page)) : null
  if (!listed) notFound()
  if (isMoved(listed)) permanentRedirect(`/members/${listed.movedTo}/comments/${page}`)
  if (listed.page > listed.pages) notFound()
  return listed
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, handle, page, pages } = await read(props)
  const who = name || `@${handle}`
  return pageMetadata({
    path: `/members/${handle}/comments/${page}`,
    title: `Comments of ${who}, page ${page} of ${pages}`,
    description: `What ${who} says about backend technologies.`,
  })
}

export default async function MemberCommentsPage(props: Props) {
  const { handle, name, comments, page, pages } = await read(props)
  return (
    <>
      <MemberHeading handle={handle} name={name}>
        <p>
          Comments, page {page} of {pages}. <TextLink href={`/members/${handle}`}>Verdicts and more</TextLink>
        </p>
      </MemberHeading>
      <PageBody narrow>
        <MemberComments handle={handle} comments={comments} page={page} pages={pages} />
        <AsMarkdown path={`/members/${handle}/comments/${page}`} />
      </PageBody>
    </>
  )
}
