import { themeParameter } from '@/lib/fit/choice-schema'
import { capital } from '@/lib/fit/choice-words'
import type { Weight } from '@/lib/fit/fit-rules'
import { themes } from '@/lib/point/point-text-schema'

const choices = [
  { value: 'not', label: 'not' },
  { value: 'some', label: 'some' },
  { value: 'lot', label: 'a lot' },
]

/** How much each theme matters, in words. */
export function ThemeWeights({ weights }: { weights: Map<string, Weight> }) {
  return (
    <fieldset>
      <legend className="mb-2 font-bold font-display text-2xl">What matters to you?</legend>
      <div className="divide-y divide-line border-line border-y">
        {themes.map((theme) => (
          <ThemeRow key={theme} theme={theme} weight={weights.get(theme) ?? 'not'} />
        ))}
      </div>
    </fieldset>
  )
}

function ThemeRow({ theme, weight }: { theme: string; weight: string }) {
  const name = themeParameter(theme)
  return (
    <div
      role="radiogroup"
      aria-labelledby={`weight-${name}`}
      className="flex flex-wrap items-center justify-between gap-x-2"
    >
      <p id={`weight-${name}`} className="font-semibold">
        {capital(theme)} <span className="sr-only">matters</span>
      </p>
      <div className="flex">
        {choices.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 items-center gap-1 whitespace-nowrap px-1.5 text-sm has-checked:font-semibold last:pr-0"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === weight}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </div>
  )
}
