import { Link } from '@/components/ui/link'
import type { Field } from '@/lib/developers/schema-fields'

const INDENTS = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20']

/** Names, types and meanings; below each other on a phone. `optional` says so of what may be left out. */
export function FieldList({ fields, optional = false }: { fields: Field[]; optional?: boolean }) {
  return (
    <dl className="divide-y divide-line border-line border-y text-sm">
      {fields.map((field, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
          key={index}
          className={`py-1.5 sm:grid sm:grid-cols-[minmax(9rem,2fr)_5fr] sm:gap-x-4 ${INDENTS[field.depth] ?? ''}`}
        >
          <dt className="wrap-anywhere font-mono text-xs leading-6">{field.name || 'The whole'}</dt>
          <dd className="wrap-anywhere">
            <TypeWords {...field} />
            {optional && !field.required && <span className="text-muted">, may be left out</span>}
            {field.words && <span className="text-muted">. {field.words}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function TypeWords({ type, shape }: Field) {
  if (!shape) return type
  const [before, after] = type.split(shape)
  return (
    <>
      {before}
      <Link href={`/developers/shapes#${shape}`} className="text-accent underline underline-offset-[0.2em]">
        {shape}
      </Link>
      {after}
    </>
  )
}
