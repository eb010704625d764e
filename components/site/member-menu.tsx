'use client'
import { useEffect, useRef } from 'react'
import { forgetDraftsAtSignOut } from '@/components/draft/local-drafts'
import { Avatar } from '@/components/member/avatar'
import { useMe } from '@/components/member/use-me'
import { ModerationLink } from '@/components/moderation/moderation-link'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

const itemClass = 'flex min-h-11 w-full items-center px-4 text-left hover:bg-paper hover:underline'

/** Works without JavaScript, which adds only the name. */
export function MemberMenu() {
  const menu = useRef<HTMLDetailsElement>(null)
  const me = useMe()

  useEffect(() => {
    document.addEventListener('submit', forgetDraftsAtSignOut)
    return () => document.removeEventListener('submit', forgetDraftsAtSignOut)
  }, [])

  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (!details?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        if (details.contains(document.activeElement)) details.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && details.querySelector('summary')?.contains(event.target)) {
        return
      }
      details.open = false
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])

  return (
    <details ref={menu} className="group when-signed-in relative">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-control border-2 border-band-line px-3 font-semibold hover:border-on-band">
        {/* Its place is there before it is known whose. */}
        <span className="needs-script hidden size-6 shrink-0 sm:block">
          {me && <Avatar handle={me.handle} />}
        </span>
        Account
        <Icon name="chevron" className="size-3.5 group-open:rotate-180" />
      </summary>
      <div className="absolute right-0 z-10 mt-2 w-56 rounded-card border-2 border-ink bg-board py-1 text-ink">
        {me && (
          <Link href={`/members/${me.handle}`} className={itemClass}>
            <span className="min-w-0 py-2">
              <span className="block truncate font-semibold">{me.name ?? 'Your page'}</span>
              <span className="block truncate text-muted text-sm">@{me.handle}</span>
            </span>
          </Link>
        )}
        {me && me.role !== 'MEMBER' && <ModerationLink className={itemClass} />}
        {me && me.role !== 'MEMBER' && (
          <Link href="/admin" className={itemClass}>
            Editors’ tools
          </Link>
        )}
        <Link href="/notifications" className={itemClass}>
          Notifications
        </Link>
        <Link href="/settings" className={itemClass}>
          Settings
        </Link>
        <form method="post" action="/api/auth/signout">
          <button type="submit" className={itemClass}>
            Sign out
          </button>
        </form>
      </div>
    </details>
  )
}
