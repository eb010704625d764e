import { Link } from '@/components/ui/link'
import { SignMark } from '@/components/ui/sign-mark'
import { Time } from '@/components/ui/time'
import type { Voice } from '@/lib/comparison/comparison-schema'

/** The beginning of a comment with its verdict; it leads to the whole of it among the others. */
export function VoiceItem({ voice: { id, author, verdict, excerpt, createdAt } }: { voice: Voice }) {
  return (
    <li className="border-line border-l-2 pl-3 text-sm">
      <p className="flex items-center gap-2 font-medium">
        <SignMark sign={verdict === 'YES' ? 'plus' : 'minus'} className="size-4 shrink-0" />
        {verdict === 'YES' ? 'Would use it again' : 'Would not use it again'}
      </p>
      <p dir="auto" className="wrap-anywhere mt-0.5">
        {excerpt}
      </p>
      <p className="text-muted">
        <Link href={`/members/${author.handle}`} className="hover:underline">
          {author.name || `@${author.handle}`}
        </Link>
        ,{' '}
        <a
          href={`/comments/${id}`}
          className="underline decoration-1 underline-offset-[0.2em] hover:text-ink"
        >
          <Time value={createdAt} />
        </a>
      </p>
    </li>
  )
}
