import { type Choice, themeParameter } from '@/lib/fit/choice-schema'
import { capital } from '@/lib/fit/choice-words'
import type { Offer } from '@/lib/fit/offer-rules'
import { CheckLine } from './check-line'
import { FactField } from './fact-field'
import { Fold } from './fold'

/** What takes a technology out whatever speaks for it: cons, whole themes of them, and facts. */
export function DealBreakers({ choice, offer }: { choice: Choice; offer: Offer }) {
  return (
    <fieldset className="space-y-1">
      <legend className="mb-2 font-bold font-display text-2xl">
        What would be a <span className="whitespace-nowrap">deal-breaker?</span>
      </legend>
      <p className="pb-1 text-muted text-sm">
        A con counts as long as at least as many agree with it as disagree.
      </p>
      <Fold title="Cons" chosen={choice.cons.length + choice.con.length}>
        {offer.cons.map((each) => (
          <ThemeCons key={each.theme} choice={choice} {...each} />
        ))}
        {offer.left > 0 && (
          <p className="py-1 text-muted text-sm">
            Single cons can be chosen of the technologies that rank first; a whole theme reaches all.
          </p>
        )}
      </Fold>
      {offer.facts.map(({ fact, values }) => (
        <Fold key={fact} title={capital(fact)} chosen={choice[fact].values.length}>
          <FactField fact={fact} values={values} choice={choice[fact]} />
        </Fold>
      ))}
    </fieldset>
  )
}

function ThemeCons({ theme, cons, choice }: Offer['cons'][number] & { choice: Choice }) {
  const isRefused = choice.cons.includes(theme)
  const chosen = cons.filter(({ id }) => choice.con.includes(id)).length + (isRefused ? 1 : 0)
  return (
    <Fold title={capital(theme)} chosen={chosen} isInner>
      <CheckLine name="cons" value={themeParameter(theme)} isChecked={isRefused}>
        <strong>Any con about {theme}</strong>
      </CheckLine>
      {cons.map(({ id, title, technology }) => (
        <CheckLine key={id} name="con" value={id} isChecked={choice.con.includes(id)}>
          <bdi className="wrap-anywhere">{title}</bdi>{' '}
          <span className="wrap-anywhere text-muted">({technology})</span>
        </CheckLine>
      ))}
    </Fold>
  )
}
