import { Notice } from '@/components/ui/notice'
import { FIT_VERSION } from '@/lib/fit/constants'
import type { Moment } from '@/lib/fit/moment-rules'
import { momentWords } from '@/lib/fit/moment-words'

type Props = { moment: Moment; otherModel: string | null; query: string }

/** Says that this is an answer of the past. */
export function PastNotice({ moment, otherModel, query }: Props) {
  return (
    <Notice>
      <p>
        This is the answer as it stood <strong>{momentWords(moment)}</strong>: the votes, points, words and
        places of then.
      </p>
      {otherModel && (
        <p>
          The link was made under model {otherModel}; this follows model {FIT_VERSION}, so that the numbers
          may differ.
        </p>
      )}
      <p>
        <a href={query ? `/decide?${query}` : '/decide'}>See the answer of now</a>
      </p>
    </Notice>
  )
}
