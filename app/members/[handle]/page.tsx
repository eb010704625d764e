import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { AcceptedSuggestions } from '@/components/member/accepted-suggestions'
import { MemberComments } from '@/components/member/member-comments'
import { MemberHeading } from '@/components/member/member-heading'
import { MemberVerdicts } from '@/components/member/member-verdicts'
import { AsMarkdown } from '@/components/site/as-markdown'
import { PageBody } from '@/components/ui/page-body'
import { Time } from '@/components/ui/time'
import { getMemberProfile, pagesOf } from '@/lib/member/member-queries'
import { isMoved } from '@/lib/member/read-member'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ handle: string }> }

const readProfile = cache(getMemberProfile)

async function read({ params }: Props) {
  const member = await readProfile((await params).handle)
  if (!member) notFound()
  if (isMoved(member)) permanentRedirect(`/members/${member.movedTo}`)
  return member
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, handle } = await read(props)
  const who = name || `@${handle}`
  return pageMetadata({
    path: `/members/${handle}`,
    title: who,
    description: `What ${who} would use again, and their comments on backend technologies.`,
  })
}

export default async function MemberPage(props: Props) {
  const member = await read(props)
  return (
    <>
      <MemberHeading handle={member.handle} name={member.name}>
        <p>
          Member since <Time value={member.memberSince} />. Votes are secret; verdicts and comments are not.
        </p>
      </MemberHeading>
      <PageBody narrow>
        <MemberVerdicts verdicts={member.verdicts} />
        <AcceptedSuggestions suggestions={member.suggestions} />
        <MemberComments
          handle={member.handle}
          comments={member.comments}
          page={1}
          pages={pagesOf(member.commentCount)}
        />
        <AsMarkdown path={`/members/${member.handle}`} />
      </PageBody>
    </>
  )
}
