import { Fragment, type ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { firstReleasedWords } from '@/lib/format/first-released'
import { kindName } from '@/lib/format/kind'
import { languageSlug } from '@/lib/technology/language-slugs'
import type { TechnologyDetail } from '@/lib/technology/technology-queries'

type Facts = Pick<
  TechnologyDetail,
  'kind' | 'language' | 'license' | 'firstReleased' | 'website' | 'repository'
>

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted text-sm leading-7">{name}</dt>
      <dd className="prose-links min-w-0 leading-7">{children}</dd>
    </div>
  )
}

/** The address without what every address has; it breaks after a slash, not inside a name. */
export function BareAddress({ url }: { url: string }) {
  const parts = url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/$/, '')
    .split('/')
  return parts.map((part, index) => (
    <Fragment key={parts.slice(0, index + 1).join('/')}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {index > 0 ? part : breakable(part)}
    </Fragment>
  ))
}

/** `year` is the present one, from which the age is told. */
export function Facts({ technology, year }: { technology: Facts; year: number }) {
  const { kind, language, license, firstReleased, website, repository } = technology
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-5">
      <Fact name="Kind">
        <Link href={`/kinds/${kind}`}>{kindName(kind)}</Link>
      </Fact>
      <Fact name="Language">
        <Link href={`/languages/${languageSlug(language)}`}>{language}</Link>
      </Fact>
      {license && <Fact name="License">{license}</Fact>}
      {firstReleased && <Fact name="First released">{firstReleasedWords(firstReleased, year)}</Fact>}
      {website && (
        <Fact name="Website">
          <a href={website} rel="noopener nofollow" className="bare-address">
            <BareAddress url={website} />
          </a>
        </Fact>
      )}
      {repository && (
        <Fact name="Repository">
          <a href={repository} rel="noopener nofollow" className="bare-address">
            <BareAddress url={repository} />
          </a>
        </Fact>
      )}
    </dl>
  )
}

/** A host that may break before its dots. */
function breakable(host: string) {
  const labels = host.split('.')
  return labels.map((label, index) => (
    <Fragment key={labels.slice(0, index + 1).join('.')}>
      {index > 0 && (
        <>
          <wbr />.
        </>
      )}
      {label}
    </Fragment>
  ))
}
