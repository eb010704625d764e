import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import { themeParameter } from '@/lib/fit/choice-schema'
import { capital } from '@/lib/fit/choice-words'

const offered = [
  'performance',
  'productivity',
  'learning curve',
  'ecosystem',
  'scalability',
  'maintainability',
]

/** The way from the ranking of all to what fits the reader: a plain form that leads to /decide. */
export function FitFinder() {
  return (
    <section aria-labelledby="fit-finder" className="no-print border-ink border-t-4 pt-4">
      <form action="/decide" className="space-y-4">
        <h2 id="fit-finder" className="text-2xl">
          What matters to you?
        </h2>
        <p className="max-w-text text-muted">
          The best for all is not the best for your case. Pick what counts, and see who fits, how sure that is
          and what you would accept.
        </p>
        <div className="flex flex-wrap gap-2">
          {offered.map((theme) => (
            <label
              key={theme}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-control border-2 border-line bg-board px-3 has-checked:border-ink hover:border-edge"
            >
              <input
                type="checkbox"
                name={themeParameter(theme)}
                value="lot"
                className="size-4 accent-accent"
              />
              {capital(theme)}
            </label>
          ))}
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button>Show what fits</Button>
          <TextLink href="/decide">With deal-breakers and more</TextLink>
        </div>
      </form>
    </section>
  )
}
