import type { Metadata } from 'next'
import { ActForm } from '@/components/editing/act-form'
import { AdminFrame } from '@/components/editing/admin-frame'
import { EditorsListFields } from '@/components/editing/editors-list-fields'
import { PlacesCompared } from '@/components/editing/places-compared'
import { Section } from '@/components/editing/section'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { arrange, typedPlaces, wrongPlaces } from '@/lib/editing/arrange-rules'
import { comparePlaces, withPlaces } from '@/lib/editing/places-rules'
import { formatWhole } from '@/lib/format/number'
import { PRIOR_FIRST, PRIOR_LAST, PRIOR_WEIGHT } from '@/lib/ranking/constants'
import { requireEditor } from '@/lib/session/require-editor'
import { listPlaced } from '@/lib/technology/editing-queries'
import { canOrderEditorsList } from '@/lib/technology/technology-rules'
import { formHead, type SearchParams, typedFields } from '../typed-fields'

export const dynamic = 'force-dynamic'

const PLACE_WORDS = 'a place is a whole number, or empty for none.'
const HERE = '/admin/editors-list'

export async function generateMetadata({ searchParams }: { searchParams: SearchParams }): Promise<Metadata> {
  return formHead('The editors’ list', wrongPlaces(await typedFields(searchParams)).length > 0)
}

export default async function EditorsListPage({ searchParams }: { searchParams: SearchParams }) {
  const { isAdmin } = await requireEditor(HERE, canOrderEditorsList)
  const [placed, fields] = await Promise.all([listPlaced(), typedFields(searchParams)])
  const listed = placed.filter(({ state }) => state === 'LISTED')
  const seen = listed.filter(({ editorialPosition }) => editorialPosition !== null).map(({ slug }) => slug)
  const typed = Object.fromEntries(
    Object.entries(fields).filter(([name]) => listed.some(({ slug }) => name === `place.${slug}`)),
  )
  const places = typedPlaces({ ...current(listed), ...typed }, seen)
  const wanted = places && arrange(places)
  const wrong = wrongPlaces(typed)
  const isChange = wanted !== null && wanted.join() !== seen.join()
  return (
    <AdminFrame
      title="The editors’ list"
      isAdmin={isAdmin}
      justDone={fields.done}
      lead={`Every score starts from it: the first place at ${PRIOR_FIRST * 100}, the last at ${PRIOR_LAST * 100}, with the weight of ${PRIOR_WEIGHT} full ballots.`}
    >
      {fields.was && (
        <p>
          <TextLink href={earlierList(listed, fields.was)}>
            See what putting the earlier order back would do
          </TextLink>
        </p>
      )}
      {wrong.length > 0 && (
        <ErrorSummary
          title="Something in it needs mending"
          errors={wrong.map((field) => ({ field, message: `${nameOf(listed, field)}: ${PLACE_WORDS}` }))}
        />
      )}
      {isChange && (
        <Section id="ranking" title="What it does to the ranking">
          <Notice>
            <p>
              Nothing is stored yet. {formatWhole(voters(listed))} ballots count; where few were cast the
              editors’ list decides most.
            </p>
          </Notice>
          <PlacesCompared id="ranking" rows={comparePlaces(listed, withPlaces(listed, wanted))} />
          <ActForm
            action="/api/v1/editors-list"
            act="ORDER"
            button="Store this order"
            hidden={{
              technologies: wanted.join(','),
              seen: seen.join(','),
              returnTo: `${HERE}?done=ordered&was=${seen.join(',')}`,
            }}
          />
        </Section>
      )}
      <Section id="places" title="Places">
        <p className="max-w-text">
          Type a number to move a technology there; an empty place takes it off the editors’ list, so that it
          starts in the middle. The closed editions stay as they are.
        </p>
        <form method="get" noValidate action={HERE} className="space-y-4">
          <EditorsListFields technologies={listed} typed={typed} wrong={wrong} message={PLACE_WORDS} />
          <Button variant="secondary">Show what it does</Button>
        </form>
      </Section>
    </AdminFrame>
  )
}

type Listed = Awaited<ReturnType<typeof listPlaced>>

const current = (listed: Listed) =>
  Object.fromEntries(
    listed.map(({ slug, editorialPosition }) => [`place.${slug}`, String(editorialPosition ?? '')]),
  )
const nameOf = (listed: Listed, field: string) => listed.find(({ slug }) => field === `place.${slug}`)?.name
const voters = (listed: Listed) => listed.reduce((sum, each) => sum + each.voters, 0)

/** The address that shows what an earlier list would do. */
function earlierList(listed: Listed, was: string): string {
  const order = was.split(',')
  const places = listed.map(({ slug }) => [`place.${slug}`, String(order.indexOf(slug) + 1 || '')])
  return `${HERE}?${new URLSearchParams(places)}`
}
