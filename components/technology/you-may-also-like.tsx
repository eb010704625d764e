import { Link } from '@/components/ui/link'
import { kindName } from '@/lib/format/kind'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'

/** A few technologies of the same kind or language; nothing where there are none. */
export function YouMayAlsoLike({ alike }: { alike: TechnologyDetail['alike'] }) {
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="also-like" className="no-print">
      <h2 id="also-like" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        You may also like
      </h2>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        {alike.map(({ slug, name, kind, language, rank }) => (
          <li key={slug} className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-center gap-x-3">
            <p className="numerals flex size-11 items-center justify-center border-2 border-ink text-xl">
              <span className="sr-only">Rank </span>
              {rank}
            </p>
            <div className="min-w-0">
              <Link
                href={`/technologies/${slug}`}
                className="font-semibold text-lg underline decoration-2 decoration-transparent underline-offset-4 hover:decoration-current"
              >
                {name}
              </Link>
              <p className="text-muted text-sm">
                {kindName(kind)}
                {language !== name && `, ${language}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
