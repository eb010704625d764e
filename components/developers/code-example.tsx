import { CopyButton } from '@/components/ui/copy-button'

/** A text to run, with a button that copies it. */
export function CodeExample(props: { id: string; title: string; about: string; children: string }) {
  return (
    <div>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4">
        <p className="font-semibold text-sm">{props.title}</p>
        <CopyButton from={props.id} about={props.about} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-1 overflow-x-auto rounded-card border border-line bg-board p-3 font-mono text-xs"
      >
        <code id={props.id}>{props.children}</code>
      </pre>
    </div>
  )
}
