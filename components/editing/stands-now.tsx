import { fieldNames } from './editing-words'

/** What stands there now, for an editor whose form was overtaken. */
export function StandsNow({ current }: { current: Record<string, unknown> }) {
  const order = Array.isArray(current.order) ? current.order.map(String) : null
  const fields = Object.keys(fieldNames).filter(
    (field) => typeof current[field] === 'string' || typeof current[field] === 'number',
  )
  return (
    <section
      aria-labelledby="stands-now"
      className="max-w-text space-y-3 border-edge border-l-4 bg-board p-4"
    >
      <h2 id="stands-now" className="text-xl">
        What stands there now
      </h2>
      {order && (
        <ol className="list-decimal pl-6">
          {order.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
      <dl className="space-y-2">
        {fields.map((field) => (
          <div key={field}>
            <dt className="text-muted text-sm">{fieldNames[field]}</dt>
            <dd className="wrap-anywhere">{String(current[field])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
