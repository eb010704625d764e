import { movementWords, startWords } from '@/components/explanation/explanation-words'
import { aboveWords, belowWords } from '@/components/explanation/place-words'
import { SpokenWords } from '@/components/explanation/spoken-words'
import { Waterfall } from '@/components/explanation/waterfall'
import { Link } from '@/components/ui/link'
import type { Explanation } from '@/lib/explanation/explanation-schema'
import { ordinal } from '@/lib/format/ordinal'

type Props = { explanation: Explanation; technologies: { slug: string; name: string }[] }

/** The answer first: why one technology stands where it does now, and where to see the same of every other. */
export function ExampleNow({ explanation, technologies }: Props) {
  const { slug, name, rank, voters, above } = explanation
  const page = `/technologies/${slug}`
  return (
    <>
      <p>
        Take <Link href={page}>{name}</Link>, {ordinal(rank)} now. It{' '}
        {startWords(explanation).replace(/^S/, 's')}{' '}
        <SpokenWords words={movementWords(explanation)} page={page} />
      </p>
      {voters > 0 && (
        <figure className="space-y-2">
          <Waterfall explanation={explanation} />
          <figcaption className="text-muted text-sm">
            Read it from the top: filled bars lift the score, outlined ones lower it, and each begins where
            the one before ended.
          </figcaption>
        </figure>
      )}
      <p>What would change its place? {above ? aboveWords(explanation) : belowWords(explanation)}</p>
      <p>
        And your favourite? “Why is it here?” of{' '}
        {technologies.map((technology, i) => (
          <span key={technology.slug}>
            {i > 0 && (i === technologies.length - 1 ? ' or ' : ', ')}
            <Link href={`/technologies/${technology.slug}#why`}>{technology.name}</Link>
          </span>
        ))}
        .
      </p>
    </>
  )
}
