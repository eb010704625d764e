/** A line to copy into a terminal. */
export function Command({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-board p-4 text-sm">
      <code>{children}</code>
    </pre>
  )
}
