import { TextDifference } from '@/components/suggestion/text-difference'
import type { FieldChange } from '@/lib/editing/field-changes-rules'
import { fieldNames } from './editing-words'

/** What changed, field by field: what was and what is. */
export function ChangeList({ changes }: { changes: FieldChange[] }) {
  return (
    <dl className="space-y-3">
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt className="font-semibold text-sm">{fieldNames[field] ?? field}</dt>
          <dd className="space-y-1">
            {isLong(from, to) ? (
              <p className="wrap-anywhere border-edge border-l-4 pl-3">
                <TextDifference before={from ?? ''} after={to ?? ''} />
              </p>
            ) : (
              <>
                <p className="wrap-anywhere border-unfavourable border-l-4 pl-3 text-muted">
                  <span className="sr-only">Before: </span>
                  {from ?? 'nothing'}
                </p>
                <p className="wrap-anywhere border-favourable border-l-4 pl-3">
                  <span className="sr-only">Now: </span>
                  {to ?? 'nothing'}
                </p>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A sentence is shown once with what changed in it, a word or an address before and after. */
const LONG = 60
const isLong = (from: string | null, to: string | null) =>
  from !== null && to !== null && from.length + to.length > 2 * LONG && !/^https?:/.test(to)
