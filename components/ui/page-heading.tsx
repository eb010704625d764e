import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** The dark band at the top of every page. `children` is the lead, one or two sentences. */
export function PageHeading({
  title,
  kicker,
  aside,
  large = false,
  children,
}: {
  title: string
  kicker?: ReactNode
  aside?: ReactNode
  large?: boolean
  children?: ReactNode
}) {
  return (
    <div className="on-band border-band-line border-b bg-band text-on-band">
      <div className="mx-auto flex max-w-page flex-wrap items-end justify-between gap-x-12 gap-y-5 px-4 pt-5 pb-6 sm:px-6 md:pt-10 md:pb-10">
        <div className="min-w-0 flex-[1_1_20rem]">
          {kicker && <div className="mb-2 font-medium text-on-band-muted text-sm">{kicker}</div>}
          <h1 dir="auto" className={classNames(large ? 'text-display' : 'text-3xl', 'wrap-break-word')}>
            {title}
          </h1>
          {children && (
            <div className="mt-3 max-w-text space-y-2 text-on-band-muted md:text-lg [&_a]:text-on-band [&_a]:underline [&_a]:underline-offset-4">
              {children}
            </div>
          )}
        </div>
        {aside}
      </div>
    </div>
  )
}
