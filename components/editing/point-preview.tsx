import { SignMark } from '@/components/ui/sign-mark'
import type { PointText } from '@/lib/point/edit-point-schema'

/** What readers would see of a point. */
export function PointPreview({ side, text }: { side: 'PRO' | 'CON'; text: PointText }) {
  const { since, until, sources } = text
  return (
    <section
      aria-labelledby="preview"
      className="max-w-text space-y-3 rounded-card border-2 border-edge border-dashed p-4 sm:p-5"
    >
      <h2 id="preview" className="text-muted text-sm">
        Preview: nothing is stored yet
      </h2>
      <div className="flex items-start gap-3">
        <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="mt-0.5 size-5 shrink-0" />
        <div className="min-w-0">
          <p dir="auto" className="font-bold font-display text-xl">
            {text.title}
          </p>
          <p className="text-muted text-sm first-letter:uppercase">{text.theme}</p>
        </div>
      </div>
      <p dir="auto">{text.detail}</p>
      {(since || until) && (
        <p className="text-muted text-sm">
          Holds {since && `from version ${since}`} {until && `to version ${until}`}
        </p>
      )}
      {sources.length > 0 && (
        <ul className="prose-links text-sm">
          {sources.map(({ url, title }) => (
            <li key={url}>
              <a href={url} rel="ugc nofollow noopener">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
