import { PointFields } from '@/components/suggestion/point-fields'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'
import { type FieldErrors, formState } from './form-state'
import { WhyFields } from './why-fields'

type Props = {
  id: string
  /** The version that is edited: saving is refused when there is a newer one. */
  version: string | number
  values: Record<string, string>
  errors?: FieldErrors
}

/** Edits a point's text; the editor says whether its meaning changes. */
export function EditPointForm({ id, version, values, errors }: Props) {
  const state = formState(values, errors)
  return (
    <form method="post" noValidate action={`/api/v1/points/${id}`} className="space-y-5">
      <input type="hidden" name="_method" value="PATCH" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="returnTo" value={`/admin/points/${id}?done=saved`} />
      {values.meaning && <input type="hidden" name="meaning" value={values.meaning} />}
      <PointFields typed={values} errors={errors} />
      <RadioGroup
        legend="Does it mean something else now?"
        name="changesMeaning"
        id="changesMeaning"
        defaultValue={values.changesMeaning ?? ''}
        error={state.errorOf('changesMeaning') ?? state.errorOf('meaning')}
        options={[
          { value: 'no', label: 'No, every vote still fits' },
          { value: 'yes', label: 'Yes, ask those who voted' },
          ...(values.meaning ? [{ value: 'earlier', label: 'Its earlier meaning comes back' }] : []),
        ]}
      />
      <p className="text-muted text-sm">
        Asked whether their vote still stands, members’ votes keep counting until they answer. Every version
        stays readable.
      </p>
      <WhyFields act="EDIT" state={state} />
      <div className="flex flex-wrap gap-3">
        <Button>Save changes</Button>
        <Button
          variant="secondary"
          name="preview"
          value="1"
          formMethod="get"
          formAction={`/admin/points/${id}/edit`}
          formNoValidate
        >
          Preview
        </Button>
      </div>
    </form>
  )
}
