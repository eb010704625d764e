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
            <p className="wrap-anywhere border-unfavourable border-l-4 pl-3 text-muted">
              <span className="sr-only">Before: </span>
              {from ?? 'nothing'}
            </p>
            <p className="wrap-anywhere border-favourable border-l-4 pl-3">
              <span className="sr-only">Now: </span>
              {to ?? 'nothing'}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
