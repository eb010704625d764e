import type { Fragment } from '@/lib/search/search-schema'

/** A text with what was searched for marked. It is text all the way: nothing in it can be taken for HTML. */
export function Fragments({ fragments }: { fragments: Fragment[] }) {
  return fragments.map(({ text, hit }, i) =>
    // Nothing ever moves within a text.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    hit ? <Mark key={i} text={text} /> : <span key={i}>{text}</span>,
  )
}

const Mark = ({ text }: { text: string }) => (
  <mark className="rounded-[2px] bg-rim px-[0.1em] text-on-rim">{text}</mark>
)
