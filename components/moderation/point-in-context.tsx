import { TextLink } from '@/components/ui/link'
import { SignMark } from '@/components/ui/sign-mark'
import type { ReportedPoint } from '@/lib/moderation/reported-queries'

/** A point as it is now. */
export function PointInContext({ point }: { point: ReportedPoint }) {
  const { id, side, title, detail, agree, disagree, technology } = point
  return (
    <div className="space-y-2 border-ink border-l-4 pl-4">
      <h4 className="flex items-start gap-2 font-semibold">
        <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-5 shrink-0" />
        <bdi>{title}</bdi>
      </h4>
      <p dir="auto" className="max-w-text">
        {detail}
      </p>
      <p className="text-muted text-sm">
        {agree} agree, {disagree} disagree.{' '}
        {point.isArchived
          ? 'It is archived.'
          : 'Hiding it archives it: votes on it stop counting until it is back.'}{' '}
        <TextLink href={`/technologies/${technology.slug}#point-${id}`}>See it on {technology.name}</TextLink>
      </p>
    </div>
  )
}
