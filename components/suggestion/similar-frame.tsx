import type { ReactNode } from 'react'

/** What may be there already. The sentence is spoken when it changes; the list below it is there to be looked at. */
export function SimilarFrame({
  count,
  what,
  children,
}: {
  count: number
  what: 'point' | 'technology'
  children: ReactNode
}) {
  const words = what === 'point' ? 'Points that may say it already' : 'Technologies that are there already'
  return (
    <div className={count > 0 ? 'border-edge border-l-4 bg-board px-4 py-3' : undefined}>
      <p role="status" className="font-semibold empty:hidden">
        {count > 0 && `${words}: ${count}`}
      </p>
      {count > 0 && (
        <ul aria-label={words} className="mt-2">
          {children}
        </ul>
      )}
    </div>
  )
}
