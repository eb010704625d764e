import type { ReactNode } from 'react'

/** A checkbox with its words, as a target of a whole line. */
export function CheckLine(props: { name: string; value: string; isChecked: boolean; children: ReactNode }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2 py-1 leading-snug">
      <input
        type="checkbox"
        name={props.name}
        value={props.value}
        defaultChecked={props.isChecked}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">{props.children}</span>
    </label>
  )
}
