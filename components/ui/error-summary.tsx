'use client'
import { useEffect, useRef } from 'react'

/**
 * Says at the top of a refused form what is wrong; takes the focus, also without JavaScript, and each line leads to its
 * field. The title of its page begins with “Error: ”.
 */
export function ErrorSummary({
  title,
  detail,
  errors = [],
  prefix = '',
}: {
  title: string
  detail?: string
  errors?: { field: string; message: string }[]
  /** What the ids of the form's fields begin with. */
  prefix?: string
}) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])

  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: only a refused form has this, and whoever sent it must hear why
      autoFocus
      className="max-w-text border-4 border-unfavourable bg-board p-4 sm:p-5"
    >
      <h2 className="text-xl">{title}</h2>
      {detail && <p className="mt-2">{detail}</p>}
      {errors.length > 0 && (
        <ul className="mt-2 space-y-1">
          {errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <a
                href={`#${prefix}${error.field}`}
                className="font-semibold text-unfavourable underline underline-offset-4"
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
