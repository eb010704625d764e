import type { ReactNode } from 'react'
import { PageHeading } from '@/components/ui/page-heading'
import { Avatar } from './avatar'

export function MemberHeading({
  handle,
  name,
  children,
}: {
  handle: string
  name: string | null
  children: ReactNode
}) {
  return (
    <PageHeading
      title={name || `@${handle}`}
      kicker={name ? `@${handle}` : undefined}
      aside={<Avatar handle={handle} size="large" className="rounded-card" />}
    >
      {children}
    </PageHeading>
  )
}
