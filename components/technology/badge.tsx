import { Icon } from '@/components/ui/icon'

type Props = { slug: string; name: string; origin: string; size: { width: number; height: number } }

/** The technology's badge with what to paste to show it elsewhere: a press into a line selects all of it. */
export function Badge({ slug, name, origin, size }: Props) {
  const page = `${origin}/technologies/${slug}`
  const picture = `${origin}/badges/${slug}.svg`
  const alt = `${name} on Backboard`
  const escaped = alt.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  return (
    <details className="no-print group">
      <summary className="inline-flex min-h-11 items-center gap-2 font-semibold">
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
        Badge
      </summary>
      <div className="mt-2 max-w-text space-y-4">
        <p>For a readme or a page of yours. It always shows the rank and score of now.</p>
        {/* biome-ignore lint/performance/noImgElement: a drawing is no smaller for being processed */}
        <img src={`/badges/${slug}.svg`} alt={alt} {...size} loading="lazy" />
        <Snippet name="Markdown">{`[![${alt.replace(/[\\[\]]/g, '\\$&')}](${picture})](${page})`}</Snippet>
        <Snippet name="HTML">{`<a href="${page}"><img src="${picture}" alt="${escaped}" height="20"></a>`}</Snippet>
      </div>
    </details>
  )
}

function Snippet({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <p className="text-muted text-sm">{name}</p>
      <pre className="wrap-anywhere select-all whitespace-pre-wrap rounded-card border border-line bg-board p-3 text-sm">
        <code>{children}</code>
      </pre>
    </div>
  )
}
