import { ButtonLink, Link } from '@/components/ui/link'
import { comparisonAddress } from '@/lib/comparison/comparison-rules'

type Props = { slug: string; name: string; alike: { slug: string; name: string }[] }

/** From a technology to its comparisons: with those like it, or with any. */
export function CompareLinks({ slug, name, alike }: Props) {
  return (
    <nav aria-labelledby="compare-with" className="no-print">
      <h2 id="compare-with" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Compare with…
      </h2>
      <ul className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {alike.map((other) => (
          <li key={other.slug}>
            <Link
              href={comparisonAddress([slug, other.slug])}
              className="inline-flex min-h-11 items-center text-accent underline decoration-1 underline-offset-[0.2em] hover:decoration-2"
            >
              {name} vs {other.name}
            </Link>
          </li>
        ))}
        <li>
          <ButtonLink variant="secondary" href={comparisonAddress([slug])}>
            Another technology
          </ButtonLink>
        </li>
      </ul>
    </nav>
  )
}
