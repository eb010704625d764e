import { Time } from '@/components/ui/time'
import type { CommentVersions } from '@/lib/comment/comment-versions-queries'
import type { DifferencePart } from '@/lib/comment/text-difference'

/** The Markdown as it was typed, with its changes marked; never as HTML of its own. */
export function VersionList({ versions }: { versions: CommentVersions['versions'] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list" className="space-y-8">
      {versions.map(({ number, writtenAt, isCurrent, parts }) => (
        <li key={number}>
          <article aria-labelledby={`version-${number}`}>
            <h2 id={`version-${number}`} className="border-ink border-t-2 pt-2 text-xl">
              {number === 1 ? 'First version' : `Version ${number}`}
              {isCurrent && ', the one shown now'}
            </h2>
            <p className="text-muted text-sm">
              <Time value={writtenAt} withClock />
            </p>
            <p dir="auto" className="wrap-anywhere mt-2 whitespace-pre-wrap">
              {parts.map((part, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
                <Part key={i} {...part} />
              ))}
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}

function Part({ kind, text }: DifferencePart) {
  if (kind === 'same') return text
  if (kind === 'added')
    return (
      <ins className="bg-favourable-soft decoration-2 decoration-favourable">
        <span className="sr-only">[added: </span>
        {text}
        <span className="sr-only">]</span>
      </ins>
    )
  return (
    <del className="bg-unfavourable-soft decoration-2 decoration-unfavourable">
      <span className="sr-only">[removed: </span>
      {text}
      <span className="sr-only">]</span>
    </del>
  )
}
