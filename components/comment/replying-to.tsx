import { anchorOf } from '@/lib/comment/comment-address'
import type { ReplyTo } from '@/lib/comment/comment-schema'

/** Leads to the reply, in the same thread, that this one answers. */
export function ReplyingTo({ id, handle }: ReplyTo) {
  if (!handle) return <p className="text-muted text-sm">Replying to a comment that has gone</p>
  return (
    <p className="text-sm">
      <a href={`#${anchorOf(id)}`} className="text-muted underline underline-offset-4 hover:text-ink">
        Replying to @{handle}
      </a>
    </p>
  )
}
