import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { formatWhole } from '@/lib/format/number'

type Props = { title: string; chosen: number; isInner?: boolean; children: ReactNode }

/** A part of the form that is open where something is chosen in it. */
export function Fold({ title, chosen, isInner = false, children }: Props) {
  return (
    <details
      open={chosen > 0}
      className={classNames('border-line', isInner ? 'not-last:border-b pl-4' : 'border-t last:border-b')}
    >
      <summary className="flex min-h-11 list-none items-center justify-between gap-3 font-semibold">
        <span>{title}</span>
        <span className="flex items-center gap-2 font-normal text-muted text-sm">
          {chosen > 0 && `${formatWhole(chosen)} chosen`}
          <Icon name="chevron" className="size-4 [[open]>summary_&]:rotate-180" />
        </span>
      </summary>
      <div className="pb-3 text-sm">{children}</div>
    </details>
  )
}
