import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { PointVersion } from '@/components/point/point-version'
import { SourceList } from '@/components/point/source-list'
import { spanWords } from '@/components/point/version-words'
import { AsMarkdown } from '@/components/site/as-markdown'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { Time } from '@/components/ui/time'
import { plural } from '@/lib/format/plural'
import { agreement } from '@/lib/format/verb'
import { isId } from '@/lib/id'
import { pageMetadata } from '@/lib/page-metadata'
import { getPointHistory } from '@/lib/point/point-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }

const readPoint = cache(async (id: string) => (isId(id) ? getPointHistory(id) : null))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const point = await readPoint((await params).id)
  const [now] = point?.versions ?? []
  if (!point || !now) return { title: 'Not found' }
  const side = point.side === 'PRO' ? 'pro' : 'con'
  return pageMetadata({
    path: `/points/${point.id}`,
    title: `${now.title}: a ${side} of ${point.technology.name}`,
    description: now.detail,
  })
}

export default async function PointPage({ params }: Props) {
  const point = await readPoint((await params).id)
  const [now] = point?.versions ?? []
  if (!point || !now) notFound()
  if (point.mergedInto) permanentRedirect(`/points/${point.mergedInto}`)
  const { id, side, technology, versions, mergedFrom } = point
  const place = `/technologies/${technology.slug}#point-${id}`
  const span = spanWords(now)
  return (
    <>
      <PageHeading
        title={now.title}
        kicker={
          <>
            {side === 'PRO' ? 'A pro' : 'A con'} of{' '}
            <TextLink href={`/technologies/${technology.slug}`} className="text-on-band">
              {technology.name}
            </TextLink>
          </>
        }
      >
        <p dir="auto">{now.detail}</p>
      </PageHeading>
      <PageBody narrow>
        {point.archivedAt && (
          <Notice>
            <p>
              Archived on <Time value={point.archivedAt} />: it is no longer shown with {technology.name}, and
              votes on it don’t count. What it said stays readable here.
            </p>
          </Notice>
        )}
        <section aria-label="Now" className="space-y-3">
          <p className="first-letter:uppercase">
            {now.theme}
            {span && `, ${span}`}
          </p>
          <SourceList sources={now.sources} />
          {!point.archivedAt && (
            <>
              <p>
                {agreement(point, ' and ')}.{' '}
                <TextLink href={place}>Vote on it with {technology.name}</TextLink>
              </p>
              <p>
                <TextLink href={`/points/${id}/suggest`}>
                  Suggest an edit, or say that another says the same
                </TextLink>
              </p>
            </>
          )}
          {mergedFrom.length > 0 && (
            <p>
              It took over the votes of {plural(mergedFrom.length, 'point')} that said the same:{' '}
              {mergedFrom.map(({ title }) => `“${title}”`).join(', ')}.
            </p>
          )}
        </section>
        <section aria-labelledby="versions" className="space-y-4">
          <h2 id="versions" className="border-ink border-t-4 pt-3 text-2xl">
            {versions.length === 1 ? 'Its only version' : `Its ${versions.length} versions`}
          </h2>
          {versions.map((version, index) => (
            <PointVersion key={version.number} version={version} before={versions[index + 1]} />
          ))}
        </section>
        <AsMarkdown path={`/points/${id}`} />
      </PageBody>
    </>
  )
}
