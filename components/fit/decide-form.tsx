import { Button } from '@/components/ui/button'
import type { Choice } from '@/lib/fit/choice-schema'
import type { Offer } from '@/lib/fit/offer-rules'
import type { Entries } from '@/lib/fit/short-query-rules'
import { DealBreakers } from './deal-breakers'
import { LiveForm } from './live-form'
import { ThemeWeights } from './theme-weights'

type Props = { choice: Choice; offer: Offer; shown: Entries; at: string | null; said: string }

export function DecideForm({ choice, offer, shown, at, said }: Props) {
  return (
    <LiveForm shown={shown}>
      {at && <input type="hidden" name="at" value={at} />}
      <ThemeWeights weights={choice.weights} />
      <DealBreakers choice={choice} offer={offer} />
      <div className="flex flex-wrap items-center gap-4">
        <Button>Show what fits</Button>
        {shown.length > 0 && (
          <a href="/decide" className="text-accent underline underline-offset-4 hover:decoration-2">
            Begin anew
          </a>
        )}
      </div>
      {/* On a phone the answer is far below; where it stands beside, this is only for those who hear it. */}
      <p role="status" className="sticky bottom-0 z-10 lg:sr-only">
        {said && (
          <span className="-mx-4 block border-ink border-t-2 bg-board px-4 py-3 text-sm">
            {said}{' '}
            <a href="#answer" className="font-semibold text-accent underline underline-offset-4 lg:hidden">
              See it
            </a>
          </span>
        )}
      </p>
    </LiveForm>
  )
}
