import { TextLink } from '@/components/ui/link'
import { SignMark } from '@/components/ui/sign-mark'
import type { EditedTechnology } from '@/lib/technology/editing-queries'
import { ActForm } from './act-form'
import { PlaceField } from './place-field'

type Point = EditedTechnology['points'][number]
type Props = { slug: string; side: 'PRO' | 'CON'; points: Point[]; typed: Record<string, string> }

/** The points of one side in the editors' order, each with its place to change. */
export function OrderPointsForm({ slug, side, points, typed }: Props) {
  const noun = side === 'PRO' ? 'pros' : 'cons'
  if (points.length === 0) return <p className="text-muted">There are no {noun} yet.</p>
  return (
    <ActForm
      action={`/api/v1/technologies/${slug}/order`}
      act="ORDER"
      id={side}
      button={`Store the order of the ${noun}`}
      variant="secondary"
      hidden={{
        side,
        seen: points.map(({ id }) => id).join(','),
        returnTo: `/admin/technologies/${slug}?done=ordered`,
      }}
    >
      <h3 className="font-bold font-display text-xl">{side === 'PRO' ? 'Pros' : 'Cons'}</h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ol role="list" aria-label={side === 'PRO' ? 'Pros' : 'Cons'} className="border-line border-b">
        {points.map(({ id, title, agree, disagree, origin }, at) => (
          <li key={id} className="flex items-center gap-3 border-line border-t py-2">
            <PlaceField id={id} name={title} place={typed[`place.${id}`] ?? String(at + 1)} />
            <SignMark sign={side === 'PRO' ? 'plus' : 'minus'} className="size-4 shrink-0" />
            <p className="min-w-0">
              <TextLink href={`/admin/points/${id}`}>
                <bdi>{title}</bdi>
              </TextLink>{' '}
              <span className="text-muted text-sm">
                {agree} agree, {disagree} disagree{origin === 'COMMUNITY' && ', by a member'}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </ActForm>
  )
}
