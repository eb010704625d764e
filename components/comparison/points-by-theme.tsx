import { EmptyState } from '@/components/ui/empty-state'
import type { Comparison } from '@/lib/comparison/comparison-queries'
import type { Theme } from '@/lib/comparison/comparison-schema'
import { ComparedPointItem } from './compared-point-item'
import { SideBySide } from './side-by-side'

/** Pros and cons side by side; what is said of more than one technology comes first. */
export function PointsByTheme({ comparison: { technologies, themes } }: { comparison: Comparison }) {
  const nameOf = (slug: string) => technologies.find((technology) => technology.slug === slug)?.name ?? slug
  return (
    <section aria-labelledby="themes">
      <h2 id="themes" className="mb-2 border-ink border-t-4 pt-3 text-2xl">
        Pros and cons by theme
      </h2>
      {themes.length === 0 && <EmptyState title="No pros or cons are listed yet." />}
      {themes.map((theme) => (
        <ThemeRow key={theme.theme} theme={theme} nameOf={nameOf} />
      ))}
    </section>
  )
}

function ThemeRow({
  theme: { theme, technologies },
  nameOf,
}: {
  theme: Theme
  nameOf: (slug: string) => string
}) {
  const id = `theme-${theme.replaceAll(' ', '-')}`
  return (
    <section aria-labelledby={id} className="border-line border-b py-5 last:border-b-0">
      <h3 id={id} className="mb-3 text-xl first-letter:uppercase">
        {theme}
      </h3>
      <SideBySide of={technologies} keyOf={({ slug }) => slug} isEmpty={({ points }) => points.length === 0}>
        {({ slug, points }) => (
          <>
            <h4 className="wrap-anywhere mb-1.5 font-body font-semibold text-muted text-sm">
              {nameOf(slug)}
            </h4>
            {points.length === 0 ? (
              <p className="text-muted text-sm">Nothing is said about this.</p>
            ) : (
              <ul className="space-y-3">
                {points.map((point) => (
                  <ComparedPointItem key={point.id} slug={slug} point={point} />
                ))}
              </ul>
            )}
          </>
        )}
      </SideBySide>
    </section>
  )
}
