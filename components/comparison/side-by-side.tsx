import type { ReactNode } from 'react'

const columns: Record<number, string> = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
}

type Props<T> = { of: T[]; keyOf: (one: T) => string; children: (one: T) => ReactNode }

/** One column each where there is room, else one below the other. */
export function SideBySide<T>({ of, keyOf, children }: Props<T>) {
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 ${columns[of.length] ?? ''}`}>
      {of.map((one) => (
        <div key={keyOf(one)} className="min-w-0">
          {children(one)}
        </div>
      ))}
    </div>
  )
}
