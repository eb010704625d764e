import type { ReactNode } from 'react'
import { classNames } from './class-names'

export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={classNames('rounded-card border border-line bg-board p-4 sm:p-5', className)}>
      {children}
    </div>
  )
}
