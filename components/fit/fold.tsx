'use client'
import { type ReactNode, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'

type Props = { title: string; chosen: number; isInner?: boolean; children: ReactNode }

/** A part of the form that begins open where something is chosen in it; from then on only its reader folds it. */
export function Fold({ title, chosen, isInner = false, children }: Props) {
  const [beganOpen] = useState(chosen > 0)
  return (
    <details
      open={beganOpen}
      className={classNames('border-line', isInner ? 'pl-4 not-last:border-b' : 'border-t last:border-b')}
    >
      <summary className="flex min-h-11 list-none items-center justify-between gap-3 font-semibold">
        <span>{title}</span>
        <span className="flex items-center gap-2 font-normal text-muted text-sm">
          {chosen > 0 && `${chosen} chosen`}
          <Icon name="chevron" className="size-4 [[open]>summary_&]:rotate-180" />
        </span>
      </summary>
      <div className="pb-3 text-sm">{children}</div>
    </details>
  )
}
