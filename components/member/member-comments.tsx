import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { getMemberProfile } from '@/lib/member/member-queries'

type Comments = NonNullable<Awaited<ReturnType<typeof getMemberProfile>>>['comments']

export function MemberComments({ comments }: { comments: Comments }) {
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Comments
      </h2>
      {comments.length === 0 ? (
        <EmptyState title="No comments yet." />
      ) : (
        <ul>
          {comments.map(({ id, technology, body, createdAt }) => (
            <li key={id} className="border-line border-t py-4 first:border-t-0 first:pt-0">
              <p className="text-muted text-sm">
                On <TextLink href={`/comments/${id}`}>{technology}</TextLink>, <Time value={createdAt} />
              </p>
              <p className="mt-1 line-clamp-6 whitespace-pre-line wrap-anywhere">{body}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
