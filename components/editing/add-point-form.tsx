import { PointFields } from '@/components/suggestion/point-fields'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { type FieldErrors, formState } from './form-state'
import { WhyFields } from './why-fields'

type Props = { slug: string; values: Record<string, string>; errors?: FieldErrors }

/** Adds a pro or con of the editors' own. */
export function AddPointForm({ slug, values, errors }: Props) {
  const state = formState(values, errors)
  return (
    <form
      method="post"
      noValidate
      action={`/api/v1/technologies/${slug}/editorial-points`}
      className="space-y-5"
    >
      <input type="hidden" name="returnTo" value={`/admin/technologies/${slug}?done=added`} />
      <RadioGroup
        legend="Which is it?"
        name="side"
        id="side"
        defaultValue={values.side ?? ''}
        error={state.errorOf('side')}
        options={[
          { value: 'PRO', label: 'A pro' },
          { value: 'CON', label: 'A con' },
        ]}
      />
      <PointFields typed={values} errors={errors} />
      <WhyFields act="ADD" state={state} />
      <div className="flex flex-wrap gap-3">
        <Button>Add it</Button>
        <Button
          variant="secondary"
          name="preview"
          value="1"
          formMethod="get"
          formAction={`/admin/technologies/${slug}/add-point`}
          formNoValidate
        >
          Preview
        </Button>
      </div>
    </form>
  )
}
