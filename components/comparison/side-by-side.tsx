import type { ReactNode } from 'react'

const columns: Record<number, string> = {
  2: 'sm:grid-cols-2',
  3: 'sm:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
}

type Props<T> = {
  of: T[]
  keyOf: (one: T) => string
  /** Whether there is nothing to show of one: then it only holds its column's place, where there are columns. */
  isEmpty: (one: T) => boolean
  children: (one: T) => ReactNode
}

/** One column each where there is room, else one below the other. */
export function SideBySide<T>({ of, keyOf, isEmpty, children }: Props<T>) {
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-5 ${columns[of.length] ?? ''}`}>
      {of.map((one) => (
        <div key={keyOf(one)} className={isEmpty(one) ? 'min-w-0 max-sm:hidden' : 'min-w-0'}>
          {children(one)}
        </div>
      ))}
    </div>
  )
}
