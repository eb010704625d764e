import { Notice } from '@/components/ui/notice'

/** Why an answer of the past cannot be shown, with the way to the one of now. */
export function NoAnswer({ why, query }: { why: string; query: string }) {
  return (
    <section aria-labelledby="answer" className="space-y-4">
      <h2 id="answer" tabIndex={-1} className="border-ink border-t-4 pt-3 text-2xl outline-none">
        No answer of that moment
      </h2>
      <Notice tone="bad">
        <p>{why}</p>
        <p>
          <a href={query ? `/decide?${query}` : '/decide'}>The answer of now</a> to the same choice stands
          ready.
        </p>
      </Notice>
    </section>
  )
}
