import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActList } from '@/components/editing/act-list'
import { AdminFrame } from '@/components/editing/admin-frame'
import { ArchivedPoints } from '@/components/editing/archived-points'
import { stateWords } from '@/components/editing/editing-words'
import { OrderPointsForm } from '@/components/editing/order-points-form'
import { Section } from '@/components/editing/section'
import { Facts } from '@/components/technology/facts'
import { ButtonLink, TextLink } from '@/components/ui/link'
import { listEditingActs } from '@/lib/editing/editing-log-queries'
import { requireEditor } from '@/lib/session/require-editor'
import { getTechnologyForEditors } from '@/lib/technology/editing-queries'
import { type SearchParams, typedFields } from '../../typed-fields'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Edit a technology', robots: { index: false } }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

export default async function AdminTechnologyPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { isAdmin } = await requireEditor(`/admin/technologies/${slug}`)
  const [technology, acts, typed] = await Promise.all([
    getTechnologyForEditors(slug),
    listEditingActs(10, slug),
    typedFields(searchParams),
  ])
  if (!technology) notFound()
  const { name, state, summary, version, points, editorialPosition } = technology
  const here = `/admin/technologies/${slug}`
  const shown = points.filter(({ archivedAt }) => !archivedAt)
  const gone = points.filter(({ archivedAt }) => archivedAt)
  return (
    <AdminFrame
      title={name}
      isAdmin={isAdmin}
      justDone={typed.done}
      lead={
        <>
          {stateWords[state]}
          {editorialPosition !== null && `, place ${editorialPosition} of the editors’ list`}.{' '}
          <TextLink href={`/technologies/${slug}`}>What readers see</TextLink>
        </>
      }
    >
      <Section id="text" title="Text and facts">
        <div className="grid gap-x-16 gap-y-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
          <Facts technology={technology} year={new Date().getUTCFullYear()} />
          <p className="max-w-text">{summary}</p>
        </div>
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <ButtonLink href={`${here}/edit`}>Edit text and facts</ButtonLink>
          <TextLink href={`/technologies/${slug}/versions`}>
            {version === 1 ? 'The only version so far' : `All ${version} versions`}
          </TextLink>
        </p>
      </Section>
      <Section id="points" title="Pros and cons">
        <p className="max-w-text">
          The editors’ order decides only between points on which members agree equally. Type a number to move
          one.
        </p>
        <ButtonLink href={`${here}/add-point`}>Add a pro or con</ButtonLink>
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
          {(['PRO', 'CON'] as const).map((side) => (
            <OrderPointsForm
              key={side}
              {...{ slug, side, typed }}
              points={shown.filter((point) => point.side === side)}
            />
          ))}
        </div>
        {gone.length > 0 && (
          <div className="space-y-2">
            <h3 className="font-semibold">Not shown any more</h3>
            <ArchivedPoints points={gone} />
          </div>
        )}
      </Section>
      <Section id="state" title="Its place in the list">
        <p className="flex flex-wrap gap-3">
          {(['LISTED', 'DRAFT', 'ARCHIVED'] as const)
            .filter((to) => to !== state)
            .map((to) => (
              <ButtonLink key={to} variant="secondary" href={`${here}/state?to=${to}`}>
                {{ LISTED: 'List it', DRAFT: 'Take it off the list', ARCHIVED: 'Archive it' }[to]}
              </ButtonLink>
            ))}
        </p>
        <p className="text-muted text-sm">
          The next page shows what that does to the ranking; nothing happens before.
        </p>
      </Section>
      <Section id="acts" title="What was done here last">
        <ActList acts={acts} />
      </Section>
    </AdminFrame>
  )
}
