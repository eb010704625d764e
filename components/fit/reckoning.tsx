import { Icon } from '@/components/ui/icon'
import type { Staying } from '@/lib/fit/answer-schema'
import { capital } from '@/lib/fit/choice-words'
import { BASE_SIGNALS, THEME_WEIGHTS } from '@/lib/fit/constants'
import { formatScore, formatWhole } from '@/lib/format/number'

const exact = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const cell = 'py-1.5 pl-2 text-right align-top tabular-nums'
const columns = ['Weight', 'For', 'Against', 'Value', 'Gives']

/** The arithmetic of one fit, with its real numbers. */
export function Reckoning({ staying }: { staying: Staying }) {
  const { name, score, fit, terms } = staying
  const total = terms.reduce((sum, { weight }) => sum + THEME_WEIGHTS[weight], 0)
  return (
    <details className="group">
      <summary className="inline-flex min-h-8 list-none items-center gap-2 text-accent text-sm underline underline-offset-4">
        How {name}’s {formatScore(fit)} is reckoned
        <Icon name="chevron" className="size-3.5 group-open:rotate-180" />
      </summary>
      <div className="pt-2">
        <table className="w-full border-collapse text-xs sm:text-sm">
          <caption className="sr-only">What the fit of {name} is made of, by theme</caption>
          <thead>
            <tr className="border-ink border-b-2 text-muted text-xs">
              <th scope="col" className="py-1 text-left font-normal">
                Theme
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 pl-2 text-right font-normal">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {terms.map(({ theme, weight, share, favourable, unfavourable, value }) => (
              <tr key={theme}>
                <th scope="row" className="py-1.5 text-left font-semibold">
                  {capital(theme)}
                </th>
                <td className={cell}>
                  {THEME_WEIGHTS[weight]}/{total}
                </td>
                <td className={cell}>{formatWhole(favourable)}</td>
                <td className={cell}>{formatWhole(unfavourable)}</td>
                <td className={cell}>{exact.format(value)}</td>
                <td className={cell}>{exact.format(share * value)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-ink border-t-2">
              <th scope="row" colSpan={5} className="py-1.5 text-left">
                Fit
              </th>
              <td className={`${cell} font-bold`}>{exact.format(fit)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {terms[0] && <Example score={score} term={terms[0]} />}
    </details>
  )
}

/** One value worked out, so that the others can be followed. */
function Example({ score, term }: { score: number; term: Staying['terms'][number] }) {
  const { theme, favourable, unfavourable, value } = term
  return (
    <p className="mt-2 text-muted text-sm">
      {capital(theme)}: ({BASE_SIGNALS} × {exact.format(score)} + {formatWhole(favourable)} × 100) ÷ (
      {BASE_SIGNALS} + {formatWhole(favourable)} + {formatWhole(unfavourable)}) = {exact.format(value)}. Its
      community score, {exact.format(score)}, counts as {BASE_SIGNALS} votes in every theme.
    </p>
  )
}
