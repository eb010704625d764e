import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { Suspension } from '@/lib/decision/decision-queries'

/** Above every private page of a suspended member. */
export function SuspensionStrip({ suspension }: { suspension: Suspension }) {
  return (
    <aside aria-label="Your standing" className="bg-band pt-3">
      <div className="border-unfavourable border-b-4 bg-unfavourable-soft">
        <p className="prose-links mx-auto max-w-page px-4 py-3 sm:px-6">
          <strong>Your account is suspended</strong>
          {suspension.until && (
            <>
              {' '}
              until <Time value={suspension.until} />
            </>
          )}
          : you can read, but nothing that you send is taken.{' '}
          <TextLink href="/suspended">Why, and how to answer</TextLink>
        </p>
      </div>
    </aside>
  )
}
