import { type Choice, queryOf, readChoice } from '@/lib/fit/choice-schema'
import { capital, mattersWords } from '@/lib/fit/choice-words'

const examples = [
  {
    title: 'A small team, first product',
    query: 'productivity=lot&learning-curve=lot&ecosystem=some&tooling=some',
  },
  { title: 'Latency matters most', query: 'performance=lot&scalability=some&safety=some' },
  { title: 'It must run for ten years', query: 'maintainability=lot&safety=lot&community=some&tooling=some' },
  { title: 'Many users at once, few operators', query: 'scalability=lot&operations=lot&performance=some' },
  {
    title: 'New people join every month',
    query: 'learning-curve=lot&tooling=some&community=some&cons=learning-curve',
  },
]

const choiceOf = (query: string): Choice => readChoice([...new URLSearchParams(query)]).choice

/** Cases to begin with; each is an address like any other. */
export function Examples() {
  return (
    <section aria-labelledby="answer" className="space-y-4">
      <h2 id="answer" tabIndex={-1} className="border-ink border-t-4 pt-3 text-2xl outline-none">
        Begin with a case like yours
      </h2>
      <p className="max-w-text">
        Say on this page what matters and what would be a deal-breaker: the answer stands here at once. Or
        begin with one of these and change it.
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers */}
      <ul role="list" className="divide-y divide-line border-line border-y">
        {examples.map(({ title, query }) => {
          const choice = choiceOf(query)
          const matters = [...choice.weights].map(([theme, weight]) => ({ theme, weight }))
          return (
            <li key={title}>
              <a href={`/decide?${queryOf(choice)}`} className="group block py-3.5">
                <span className="font-display font-semibold text-xl underline decoration-2 decoration-transparent underline-offset-4 group-hover:decoration-current">
                  {title}
                </span>
                <span className="mt-0.5 block text-muted text-sm">
                  {mattersWords(matters)}
                  {choice.cons.map((theme) => ` ${capital(theme)} must have no con.`)}
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
