import { Link } from '@/components/ui/link'
import { SignMark } from '@/components/ui/sign-mark'
import type { WeighedPoint } from '@/lib/fit/answer-schema'
import { sureShare, votesWords } from '@/lib/fit/sure-words'

/** A pro or con with who stands behind it and how sure it is; its id is where a decision record leads. */
export function PointLine(props: { point: WeighedPoint; sign: 'plus' | 'minus' }) {
  const { id, title, theme, sureness } = props.point
  return (
    <li id={`point-${id}`} className="flex items-start gap-2 target:bg-rim/25">
      <SignMark sign={props.sign} className="mt-[0.3em] size-4 shrink-0" />
      <p className="min-w-0">
        <span className="sr-only">{props.sign === 'plus' ? 'Pro: ' : 'Con: '}</span>
        <Link
          href={`/points/${id}`}
          className="wrap-anywhere font-medium underline decoration-edge decoration-1 underline-offset-4 hover:decoration-2 hover:decoration-current"
        >
          <bdi>{title}</bdi>
        </Link>{' '}
        <span className="text-muted text-sm">
          {theme}; {votesWords(props.point)}; {sureShare(sureness)} sure it holds
        </span>
      </p>
    </li>
  )
}
