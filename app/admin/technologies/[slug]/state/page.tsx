import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActForm } from '@/components/editing/act-form'
import { AdminFrame } from '@/components/editing/admin-frame'
import { PlacesCompared } from '@/components/editing/places-compared'
import { Section } from '@/components/editing/section'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { comparePlaces } from '@/lib/editing/places-rules'
import { requireEditor } from '@/lib/session/require-editor'
import { getTechnologyForEditors, listPlaced } from '@/lib/technology/editing-queries'
import { canDecideTechnologyState } from '@/lib/technology/technology-rules'
import { type SearchParams, typedFields } from '../../../typed-fields'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Its place in the list', robots: { index: false } }

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams }

const acts = {
  LISTED: { title: 'List', button: 'List it', act: 'LIST' },
  DRAFT: { title: 'Take off the list:', button: 'Take it off the list', act: 'ARCHIVE' },
  ARCHIVED: { title: 'Archive', button: 'Archive it', act: 'ARCHIVE' },
} as const

export default async function TechnologyStatePage({ params, searchParams }: Props) {
  const { slug } = await params
  const { isAdmin } = await requireEditor(`/admin/technologies/${slug}`, canDecideTechnologyState)
  const [technology, placed, { to }] = await Promise.all([
    getTechnologyForEditors(slug),
    listPlaced(),
    typedFields(searchParams),
  ])
  const state = (['LISTED', 'DRAFT', 'ARCHIVED'] as const).find((one) => one === to)
  if (!technology || !state || state === technology.state) notFound()
  const { title, button, act } = acts[state]
  const listed = placed.filter((each) => each.state === 'LISTED')
  const after = placed.filter((each) => (each.slug === slug ? state : each.state) === 'LISTED')
  return (
    <AdminFrame
      title={`${title} ${technology.name}`}
      isAdmin={isAdmin}
      lead={<TextLink href={`/admin/technologies/${slug}`}>Back, and leave it as it is</TextLink>}
    >
      <Notice>
        <p>
          {state === 'LISTED'
            ? 'It takes its place among the others, with all votes that it has already.'
            : 'It loses its place. Its page stays readable, votes and comments stay with it, and all of them count again when it is listed again.'}
        </p>
      </Notice>
      <Section id="ranking" title="The ranking now and afterwards">
        <PlacesCompared id="ranking" rows={comparePlaces(listed, after)} />
      </Section>
      <ActForm
        action={`/api/v1/technologies/${slug}/state`}
        act={act}
        button={button}
        variant={state === 'LISTED' ? 'primary' : 'danger'}
        hidden={{ state, seen: technology.state, returnTo: `/admin/technologies/${slug}?done=state` }}
      />
    </AdminFrame>
  )
}
