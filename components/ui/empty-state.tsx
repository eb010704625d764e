import type { ReactNode } from 'react'

/** What stands where something could stand, with the next thing to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="prose-links max-w-text rounded-card border-2 border-line border-dashed p-5">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 text-muted">{children}</div>}
    </div>
  )
}
