import type { ReactNode } from 'react'
import { BareAddress } from '@/components/technology/facts'
import { classNames } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'
import type { ComparedTechnology } from '@/lib/comparison/comparison-queries'
import { firstReleasedWords } from '@/lib/format/first-released'
import { kindName } from '@/lib/format/kind'
import { formatShare, formatWhole } from '@/lib/format/number'
import { ordinal, rankRange } from '@/lib/format/ordinal'
import { languageSlug } from '@/lib/technology/language-slugs'

type Fact = { name: string; of: (technology: ComparedTechnology) => ReactNode }

const facts = (total: number, year: number): Fact[] => [
  {
    name: 'Place',
    of: ({ rank, bestRank, worstRank }) => (
      <>
        {ordinal(rank)} of {total}
        <Quiet>{rankRange(bestRank, worstRank)}</Quiet>
      </>
    ),
  },
  { name: 'Kind', of: ({ kind }) => <Link href={`/kinds/${kind}`}>{kindName(kind)}</Link> },
  {
    name: 'Language',
    of: ({ language }) => <Link href={`/languages/${languageSlug(language)}`}>{language}</Link>,
  },
  { name: 'License', of: ({ license }) => license },
  {
    name: 'First released',
    of: ({ firstReleased }) => firstReleased && firstReleasedWords(firstReleased, year),
  },
  { name: 'Website', of: ({ website }) => website && <Elsewhere url={website} /> },
  { name: 'Repository', of: ({ repository }) => repository && <Elsewhere url={repository} /> },
  { name: 'Voters', of: ({ voters }) => formatWhole(voters) },
  { name: 'Comments', of: ({ comments }) => formatWhole(comments) },
  { name: 'Would use it again', of: again },
]

function again({ verdicts: { yes, no }, wouldUseAgain }: ComparedTechnology) {
  if (!wouldUseAgain) return 'nobody has said'
  const { share, low, high } = wouldUseAgain
  return (
    <>
      {formatShare(share)}, {formatWhole(yes)} of {formatWhole(yes + no)}
      <Quiet>
        {formatShare(low)} to {formatShare(high)} with 90% certainty
      </Quiet>
    </>
  )
}

const Quiet = ({ children }: { children: ReactNode }) => (
  <span className="block text-muted text-sm">{children}</span>
)

const Elsewhere = ({ url }: { url: string }) => (
  <a href={url} rel="noopener nofollow" className="bare-address">
    <BareAddress url={url} />
  </a>
)

/** More than two columns scroll sideways on a phone, beside the names of the facts. */
const widths: Record<number, string> = { 3: 'min-w-[34rem]', 4: 'min-w-[42rem]' }

export function FactsTable(props: { technologies: ComparedTechnology[]; total: number; year: number }) {
  const { technologies } = props
  return (
    <div>
      <h2 id="facts" className="mb-2 border-ink border-t-4 pt-3 text-2xl">
        Facts
      </h2>
      <section
        aria-labelledby="facts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls only what it can reach
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table
          className={classNames(
            'prose-links w-full table-fixed border-collapse text-left text-sm sm:text-base',
            widths[technologies.length],
          )}
        >
          <thead>
            <tr>
              <td className="sticky left-0 w-[4.75rem] bg-paper print:bg-transparent sm:w-32 lg:w-44" />
              {technologies.map(({ slug, name }) => (
                <th
                  key={slug}
                  scope="col"
                  className="wrap-anywhere px-1.5 py-2 align-bottom font-display text-base sm:px-2 sm:text-lg"
                >
                  <Link href={`/technologies/${slug}`}>{name}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts(props.total, props.year).map(({ name, of }) => (
              <tr key={name} className="border-line border-t align-top">
                <th
                  scope="row"
                  className="sticky left-0 bg-paper py-2 print:bg-transparent pr-1 font-normal text-muted text-xs leading-[1.7] sm:text-sm"
                >
                  {name}
                </th>
                {technologies.map((technology) => (
                  <td key={technology.slug} className="wrap-anywhere px-1.5 py-2 sm:px-2">
                    {of(technology) || <span className="text-muted">not known</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
