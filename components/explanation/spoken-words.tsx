import { Fragment } from 'react'
import type { Words } from './explanation-words'

/** Words with the titles of points as links to them. `page` is the technology's address where it isn't this page. */
export function SpokenWords({ words, page = '' }: { words: Words; page?: string }) {
  return words.map((word, i) =>
    typeof word === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no other order
      <Fragment key={i}>{word}</Fragment>
    ) : (
      <a key={`${word.title}-${word.pointId}`} href={`${page}#point-${word.pointId}`} className="italic">
        <bdi>{word.title}</bdi>
      </a>
    ),
  )
}
