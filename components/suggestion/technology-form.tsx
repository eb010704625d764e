import { Button } from '@/components/ui/button'
import type { TechnologyContent } from '@/lib/suggestion/suggestion-schema'
import { NameWithSimilar } from './name-with-similar'
import type { FieldErrors } from './point-fields'
import { TechnologyFields } from './technology-fields'
import { WhyField } from './why-field'

type Props = { typed?: Record<string, string>; errors?: FieldErrors }
const errorOf = (errors: FieldErrors, name: string) => errors.find(({ field }) => field === name)?.message

/** Suggests a technology. */
export function TechnologyForm({ typed = {}, errors = [], ask = true }: Props & { ask?: boolean }) {
  return (
    <form method="post" noValidate action="/api/v1/technologies" className="space-y-5">
      {ask && <input type="hidden" name="duplicates" value="ask" />}
      <NameWithSimilar defaultValue={typed.name} error={errorOf(errors, 'name')} />
      <TechnologyFields typed={typed} errors={errors} withName={false} />
      <WhyField value={typed.why} error={errorOf(errors, 'why')} />
      <Button>{ask ? 'Send to the editors' : 'Send it all the same'}</Button>
    </form>
  )
}

/** Suggests other words for what is said of a technology. */
export function TechnologyEditForm({
  slug,
  values,
  typed = {},
  errors = [],
}: Props & { slug: string; values?: Partial<TechnologyContent> }) {
  return (
    <form method="post" noValidate action={`/api/v1/technologies/${slug}/edits`} className="space-y-5">
      <TechnologyFields values={values} typed={typed} errors={errors} />
      <WhyField value={typed.why} error={errorOf(errors, 'why')} />
      <Button>Send to the editors</Button>
    </form>
  )
}
