import type { CommentView } from '@/lib/comment/comment-schema'
import { plural } from '@/lib/format/plural'
import { CommentItem } from './comment-item'

const MOST_UNFOLDED = 5
const SHOWN_ABOVE_FOLD = 3

type Props = { slug: string; comment: CommentView; address: string }

/** A top-level comment with its replies, one level deep. Of many replies all but the first are folded. */
export function CommentThread({ slug, comment, address }: Props) {
  const { replies } = comment
  const shown = replies.length > MOST_UNFOLDED ? replies.slice(0, SHOWN_ABOVE_FOLD) : replies
  const folded = replies.slice(shown.length)
  return (
    <li className="border-line border-t py-6">
      <CommentItem slug={slug} comment={comment} address={address} />
      {replies.length > 0 && (
        <div className="mt-5 border-line border-l-2 pl-4 sm:ml-2 sm:pl-6">
          <Replies label="Replies" slug={slug} replies={shown} address={address} />
          {folded.length > 0 && (
            <details className="group mt-4">
              <summary className="inline-flex min-h-9 list-none items-center font-semibold text-accent underline underline-offset-4 group-open:mb-4">
                <span className="group-open:hidden">
                  Show {plural(folded.length, 'more reply', 'more replies')}
                </span>
                <span className="hidden group-open:inline">Fold these replies</span>
              </summary>
              <Replies label="More replies" slug={slug} replies={folded} address={address} />
            </details>
          )}
        </div>
      )}
    </li>
  )
}

function Replies(props: { label: string; slug: string; replies: CommentView[]; address: string }) {
  return (
    <ol aria-label={props.label} className="space-y-5">
      {props.replies.map((reply) => (
        <li key={reply.id}>
          <CommentItem slug={props.slug} comment={reply} address={props.address} />
        </li>
      ))}
    </ol>
  )
}
