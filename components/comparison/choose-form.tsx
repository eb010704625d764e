import { Button } from '@/components/ui/button'
import type { Choice } from '@/lib/comparison/choice-queries'

type Props = { choices: Choice[]; ticked: string[] }

/** A GET form: what is chosen stands in the address, and the server leads on to its comparison. */
export function ChooseForm({ choices, ticked }: Props) {
  return (
    <form action="/compare" method="get" autoComplete="off" className="space-y-5">
      <fieldset>
        <legend className="mb-3 font-semibold">Two to four technologies</legend>
        <div id="technologies" className="columns-[15rem] gap-x-8">
          {choices
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
            .map(({ slug, name, language }) => (
              <label
                key={slug}
                className="flex min-h-11 break-inside-avoid items-center gap-3 border-line border-t py-1.5"
              >
                <input
                  type="checkbox"
                  name="t"
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
      <Button>Compare</Button>
    </form>
  )
}
