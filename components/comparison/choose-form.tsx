import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { describedBy, Field, FieldError } from '@/components/ui/field'
import type { Choice } from '@/lib/comparison/choice-queries'
import { type Chosen, LONGEST_NAME } from '@/lib/comparison/choice-rules'
import { formatWhole } from '@/lib/format/number'

type Props = Pick<Chosen, 'ticked' | 'error' | 'other'> & {
  choices: Choice[]
  /** How many there are on the list, of which these are the first; more need a field to be named in. */
  total: number
}

/** A GET form: what is chosen stands in the address, and the server leads on to its comparison. */
export function ChooseForm({ choices, ticked, error, other, total }: Props) {
  const messageFor = (field: NonNullable<Chosen['error']>['field']) =>
    error?.field === field ? error.message : undefined
  const tooFewOrMany = messageFor('technologies')
  return (
    <form action="/compare" method="get" autoComplete="off" className="space-y-5">
      <fieldset aria-describedby={describedBy('technologies', undefined, tooFewOrMany)}>
        <legend className="mb-3 font-semibold">Two to four technologies</legend>
        <FieldError id="technologies-error" message={tooFewOrMany} />
        <div className={classNames('columns-[15rem] gap-x-8', tooFewOrMany && 'mt-3')}>
          {choices
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
            .map(({ slug, name, language }, index) => (
              <label
                key={slug}
                className="flex min-h-11 break-inside-avoid items-center gap-3 border-line border-t py-1.5"
              >
                <input
                  type="checkbox"
                  name="t"
                  id={index === 0 ? 'technologies' : undefined}
                  value={slug}
                  defaultChecked={ticked.includes(slug)}
                  className="size-5 shrink-0 accent-accent"
                />
                <span className="wrap-anywhere min-w-0">
                  {name}
                  {language !== name && <span className="text-muted text-sm"> {language}</span>}
                </span>
              </label>
            ))}
        </div>
      </fieldset>
      {(total > choices.length || messageFor('other')) && (
        <div className="max-w-text">
          <Field
            label="Another technology"
            name="other"
            defaultValue={other}
            maxLength={LONGEST_NAME}
            hint={`Above stand ${formatWhole(choices.length)} of ${formatWhole(total)}: write the name of one that does not.`}
            error={messageFor('other')}
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      )}
      <Button>Compare</Button>
    </form>
  )
}
