import type { ReactNode } from 'react'

/** The numbers behind a drawing, for screen readers and for copying, closed until asked for. */
export function NumbersTable(props: {
  caption: string
  columns: string[]
  /** The first cell of a row heads it. */
  rows: ReactNode[][]
  children?: ReactNode
}) {
  const { caption, columns, rows, children } = props
  return (
    <details className="group text-sm">
      <summary className="no-print inline-flex min-h-8 items-center gap-2 text-accent underline decoration-1 underline-offset-4 hover:decoration-2">
        The numbers as a table
      </summary>
      <section
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="mt-2 max-h-96 overflow-auto rounded-card border border-line bg-board print:max-h-none"
      >
        <table className="w-full border-collapse text-left tabular-nums">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-board">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap px-3 py-2 font-semibold">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells], r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <tr key={r} className="border-line border-t">
                <th scope="row" className="whitespace-nowrap px-3 py-1.5 font-normal">
                  {head}
                </th>
                {cells.map((cell, c) => (
                  <td key={columns[c + 1]} className="whitespace-nowrap px-3 py-1.5">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {children && <div className="mt-2 text-muted">{children}</div>}
    </details>
  )
}
