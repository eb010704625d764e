import { TechnologyFields } from '@/components/suggestion/technology-fields'
import { Button } from '@/components/ui/button'
import { type FieldErrors, formState } from './form-state'
import { WhyFields } from './why-fields'

type Props = {
  slug: string
  /** The version that is edited: saving is refused when there is a newer one. */
  version: string | number
  values: Record<string, string>
  errors?: FieldErrors
}

/** Edits a technology's text. “Preview” shows the page again with what readers would see. */
export function EditTechnologyForm({ slug, version, values, errors }: Props) {
  const state = formState(values, errors)
  return (
    <form method="post" noValidate action={`/api/v1/technologies/${slug}`} className="space-y-5">
      <input type="hidden" name="_method" value="PATCH" />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="returnTo" value={`/admin/technologies/${slug}?done=saved`} />
      <TechnologyFields typed={values} errors={errors} />
      <WhyFields act="EDIT" state={state} />
      <div className="flex flex-wrap gap-3">
        <Button>Save changes</Button>
        <Button
          variant="secondary"
          name="preview"
          value="1"
          formMethod="get"
          formAction={`/admin/technologies/${slug}/edit`}
          formNoValidate
        >
          Preview
        </Button>
      </div>
    </form>
  )
}
