import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { type FieldErrors, PointFields, type PointValues } from './point-fields'
import { TitleWithSimilar } from './title-with-similar'
import { WhyField } from './why-field'

type Props = {
  slug: string
  side?: 'PRO' | 'CON'
  typed?: Record<string, string>
  errors?: FieldErrors
  /** Whether to be shown what is there already; not once somebody has seen it. */
  ask?: boolean
}

const SIDES = [
  { value: 'PRO', label: 'Pro: it speaks for it' },
  { value: 'CON', label: 'Con: it speaks against it' },
]

/** Suggests a pro or con. */
export function PointForm({ slug, side = 'PRO', typed = {}, errors = [], ask = true }: Props) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate action={`/api/v1/technologies/${slug}/points`} className="space-y-5">
      {ask && <input type="hidden" name="duplicates" value="ask" />}
      <RadioGroup
        legend="Pro or con?"
        name="side"
        id="side"
        options={SIDES}
        defaultValue={typed.side ?? side}
        error={errorOf('side')}
      />
      <TitleWithSimilar slug={slug} defaultValue={typed.title} error={errorOf('title')} />
      <PointFields typed={typed} errors={errors} withTitle={false} />
      <WhyField value={typed.why} error={errorOf('why')} />
      <Button>{ask ? 'Send to the editors' : 'Send it all the same'}</Button>
    </form>
  )
}

/** Suggests another text for a point. */
export function PointEditForm(props: {
  pointId: string
  values?: PointValues
  typed?: Record<string, string>
  errors?: FieldErrors
}) {
  const { pointId, values, typed = {}, errors = [] } = props
  return (
    <form method="post" noValidate action={`/api/v1/points/${pointId}/edits`} className="space-y-5">
      <PointFields values={values} typed={typed} errors={errors} />
      <WhyField value={typed.why} error={errors.find(({ field }) => field === 'why')?.message} />
      <Button>Send to the editors</Button>
    </form>
  )
}
