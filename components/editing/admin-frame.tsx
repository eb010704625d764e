import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'

const done: Record<string, string> = {
  saved: 'Saved. Everybody sees it from now on; the earlier version stays readable.',
  added: 'Added. Everybody sees it from now on.',
  archived: 'Archived. You can bring it back at any time.',
  back: 'Brought back, with its votes.',
  merged: 'Merged: the votes are united. You can part the two again here.',
  parted: 'Parted: each has its own votes again.',
  ordered: 'The order is stored.',
  state: 'Stored. Everybody sees it from now on.',
}

type Props = {
  title: string
  lead?: ReactNode
  isAdmin: boolean
  /** What has just been done, from the address. */
  justDone?: string
  children: ReactNode
}

/** A page of the editors' tools with its ways to the others. */
export function AdminFrame({ title, lead, isAdmin, justDone, children }: Props) {
  return (
    <>
      <PageHeading title={title} kicker="Editors’ tools">
        {lead && <p>{lead}</p>}
      </PageHeading>
      <PageBody>
        <nav aria-label="Editing" className="flex flex-wrap gap-x-5 border-line border-b pb-2">
          <NavItem href="/admin">Overview</NavItem>
          <NavItem href="/admin/technologies">Technologies</NavItem>
          {isAdmin && <NavItem href="/admin/editors-list">The editors’ list</NavItem>}
          <NavItem href="/moderation/members">Members</NavItem>
          {isAdmin && <NavItem href="/editions/close">Close an edition</NavItem>}
        </nav>
        {justDone && done[justDone] && (
          <Notice tone="good">
            <p role="status">{done[justDone]}</p>
          </Notice>
        )}
        {children}
      </PageBody>
    </>
  )
}

function NavItem({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="flex min-h-11 items-center font-semibold underline-offset-4 hover:underline">
      {children}
    </Link>
  )
}
