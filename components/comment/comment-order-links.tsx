import { Link } from '@/components/ui/link'
import { commentsAddress } from '@/lib/comment/comment-address'
import type { CommentOrder } from '@/lib/comment/comment-queries'

const orders: { order: CommentOrder; words: string; rule: string }[] = [
  {
    order: 'helpful',
    words: 'Most helpful',
    rule: 'By how many members found a comment helpful; with as many, the newer first.',
  },
  { order: 'newest', words: 'Newest', rule: 'By when a comment was posted, the newest first.' },
]

/** The two orders of comments as links, and the rule of the one that is shown. */
export function CommentOrderLinks({ slug, order }: { slug: string; order: CommentOrder }) {
  return (
    <nav aria-label="Order of comments" className="mb-5 no-print">
      <ul className="flex flex-wrap gap-x-5">
        {orders.map(({ order: one, words }) => (
          <li key={one}>
            <Link
              href={`${commentsAddress(slug, 1, one)}#comments`}
              aria-current={one === order ? 'true' : undefined}
              className="inline-flex min-h-9 items-center font-semibold text-accent underline underline-offset-4 hover:decoration-2 aria-current:text-ink aria-current:no-underline"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">{orders.find((one) => one.order === order)?.rule}</p>
    </nav>
  )
}
