import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { MemberComments } from '@/components/member/member-comments'
import { MemberVerdicts } from '@/components/member/member-verdicts'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import { getMemberProfile } from '@/lib/member/member-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ handle: string }> }

const readProfile = cache(getMemberProfile)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await readProfile((await params).handle)
  if (!member) return { title: 'Not found' }
  const name = member.name || `@${member.handle}`
  return {
    title: name,
    description: `What ${name} would use again, and their comments on backend technologies.`,
  }
}

export default async function MemberPage({ params }: Props) {
  const member = await readProfile((await params).handle)
  if (!member) notFound()
  return (
    <>
      <PageHeading
        title={member.name || `@${member.handle}`}
        kicker={member.name ? `@${member.handle}` : undefined}
      >
        <p>
          Member since <Time value={member.memberSince} />. Votes are secret; verdicts and comments are not.
        </p>
      </PageHeading>
      <PageBody narrow>
        <MemberVerdicts verdicts={member.verdicts} />
        <MemberComments comments={member.comments} />
      </PageBody>
    </>
  )
}
