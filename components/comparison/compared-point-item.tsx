import { Link } from '@/components/ui/link'
import { SignMark } from '@/components/ui/sign-mark'
import { ShareBar } from '@/components/vote/share-bar'
import type { ComparedPoint } from '@/lib/comparison/comparison-schema'
import { formatShare } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import { verb } from '@/lib/format/verb'

/** A pro or con in short, with the share that agrees; the whole of it stands with its technology. */
export function ComparedPointItem({ slug, point }: { slug: string; point: ComparedPoint }) {
  const { id, side, title, agree, disagree } = point
  const votes = agree + disagree
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
      <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="mt-1 size-4" />
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium leading-snug">
          <span className="sr-only">{side === 'PRO' ? 'Pro: ' : 'Con: '}</span>
          <Link
            href={`/technologies/${slug}#point-${id}`}
            className="inline-block min-h-6 underline decoration-edge decoration-1 underline-offset-[0.2em] hover:decoration-2 hover:decoration-current"
          >
            <bdi>{title}</bdi>
          </Link>
        </p>
        {votes > 0 && <ShareBar side={side} agree={agree} disagree={disagree} />}
        <p className="text-muted text-sm">
          {votes === 0
            ? 'no votes yet'
            : `${formatShare(agree / votes)} of ${plural(votes, 'vote')} ${verb(votes, 'agree')}`}
        </p>
      </div>
    </li>
  )
}
