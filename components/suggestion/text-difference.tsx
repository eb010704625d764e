import { diffWords } from 'diff'

/** Longer texts are shown one after the other: comparing them takes too long. */
const LONGEST = 2000

/** What a change of a text took away and added, in marks that screen readers and printers keep. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  if (before === after) return <>{after}</>
  if (before.length + after.length > LONGEST)
    return (
      <>
        <Gone>{before}</Gone> <New>{after}</New>
      </>
    )
  let at = 0
  return diffWords(before, after).map(({ value, added, removed }) => {
    at += 1
    const key = `${at} ${value}`
    if (added) return <New key={key}>{value}</New>
    return removed ? <Gone key={key}>{value}</Gone> : <span key={key}>{value}</span>
  })
}

function Gone({ children }: { children: string }) {
  return (
    <del className="bg-unfavourable-soft decoration-2">
      <span className="sr-only">[removed: </span>
      {children}
      <span className="sr-only">]</span>
    </del>
  )
}

function New({ children }: { children: string }) {
  return (
    <ins className="bg-favourable-soft decoration-2 underline-offset-4">
      <span className="sr-only">[added: </span>
      {children}
      <span className="sr-only">]</span>
    </ins>
  )
}
