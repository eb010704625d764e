import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { formatWhole } from '@/lib/format/number'

/** A part of the form that is open where something is chosen in it. */
export function Fold({ title, chosen, children }: { title: string; chosen: number; children: ReactNode }) {
  return (
    <details open={chosen > 0} className="group border-line border-t last-of-type:border-b">
      <summary className="flex min-h-11 list-none items-center justify-between gap-3 font-semibold">
        <span>{title}</span>
        <span className="flex items-center gap-2 font-normal text-muted text-sm">
          {chosen > 0 && `${formatWhole(chosen)} chosen`}
          <Icon name="chevron" className="size-4 group-open:rotate-180" />
        </span>
      </summary>
      <div className="pb-3 text-sm">{children}</div>
    </details>
  )
}
