import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** The width and the outer spacing of what stands below the heading; `narrow` is for reading and for forms. */
export function PageBody({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <div className="mx-auto max-w-page px-4 pt-6 pb-20 sm:px-6 md:pt-10">
      <div className={classNames('space-y-8', narrow && 'max-w-text')}>{children}</div>
    </div>
  )
}
