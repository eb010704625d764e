import { CopyMarkdown } from '@/components/ui/copy-markdown'
import { twinAddress } from '@/lib/markdown-twin/twin-address'

/** The page at `path` as Markdown, to read or to take along. */
export function AsMarkdown({ path }: { path: string }) {
  const address = twinAddress(path)
  return (
    <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-4 text-sm">
      <a
        href={address}
        type="text/markdown"
        className="inline-flex min-h-9 items-center text-accent underline underline-offset-4"
      >
        This page as Markdown
      </a>
      <CopyMarkdown address={address} />
    </div>
  )
}
