import { SelectField } from '@/components/ui/select-field'
import { plural } from '@/lib/format/plural'
import type { EditedPoint } from '@/lib/point/editing-queries'
import { ActForm } from './act-form'
import { Section } from './section'

/** What can be done with a point besides editing it: merge, archive, or the way back from either. */
export function PointActs({ point }: { point: EditedPoint }) {
  const { id, archivedAt, mergedInto, others, votes } = point
  const here = `/admin/points/${id}`
  if (mergedInto)
    return (
      <Section id="part" title="Part the two again">
        <p className="max-w-text">
          It comes back with its {plural(votes, 'vote')}, and “{mergedInto.title}” has its own again, except
          those that members have changed since.
        </p>
        <ActForm
          action={`/api/v1/points/${id}/merged`}
          act="PART"
          button="Part the two"
          hidden={{ into: 'none', returnTo: `${here}?done=parted` }}
        />
      </Section>
    )
  if (archivedAt)
    return (
      <Section id="back" title="Bring it back">
        <p className="max-w-text">
          Readers see it again
          {votes > 0 && `, and its ${plural(votes, 'vote')} ${votes === 1 ? 'counts' : 'count'} again`}.
        </p>
        <ActForm
          action={`/api/v1/points/${id}/archived`}
          act="BRING_BACK"
          button="Bring it back"
          hidden={{ archived: 'false', returnTo: `${here}?done=back` }}
        />
      </Section>
    )
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
      {others.length > 0 && (
        <Section id="merge" title="Merge it into another">
          <p className="max-w-text">
            For two that say the same: the votes are united, one a member, and the later wins. Its address
            then leads to the one that stays.
          </p>
          <ActForm
            action={`/api/v1/points/${id}/merged`}
            act="MERGE"
            id="merge"
            button="Merge"
            variant="secondary"
            hidden={{ returnTo: `${here}?done=merged` }}
          >
            <SelectField
              label="The one that stays"
              name="into"
              className="max-w-full"
              options={others.map(({ id: value, title }) => ({ value, label: title }))}
            />
          </ActForm>
        </Section>
      )}
      <Section id="archive" title="Archive it">
        <p className="max-w-text">
          Readers no longer see it, and its {plural(votes, 'vote')} no longer{' '}
          {votes === 1 ? 'counts' : 'count'}. It can be brought back whole.
        </p>
        <ActForm
          action={`/api/v1/points/${id}/archived`}
          act="ARCHIVE"
          id="archive"
          button="Archive"
          variant="danger"
          hidden={{ archived: 'true', returnTo: `${here}?done=archived` }}
        />
      </Section>
    </div>
  )
}
