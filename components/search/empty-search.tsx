import { TextLink } from '@/components/ui/link'
import { searchAddress } from '@/lib/search/page-query-rules'

const EXAMPLES = [
  { q: 'djan', why: 'the beginning of a name is enough' },
  { q: 'c sharp', why: 'what people also call it: technologies in C#' },
  { q: 'rust learning curve', why: 'a technology and what you want to know about it' },
  { q: 'garbage collector', why: 'words of a pro, a con or a comment' },
  { q: 'larvel', why: 'typing errors are forgiven' },
]

/** What can be searched for, with examples to press. */
export function EmptySearch() {
  return (
    <section aria-labelledby="examples" className="space-y-3">
      <h2 id="examples" className="border-ink border-t-4 pt-3 text-2xl">
        What can be found
      </h2>
      <p>Technologies by name, language or kind, their pros and cons, and what members say in comments.</p>
      <ul className="space-y-1.5">
        {EXAMPLES.map(({ q, why }) => (
          <li key={q}>
            <TextLink href={searchAddress(q)} className="font-semibold">
              {q}
            </TextLink>
            <span className="text-muted">: {why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
