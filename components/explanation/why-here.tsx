import { Link } from '@/components/ui/link'
import type { Explanation } from '@/lib/explanation/explanation-schema'
import { formatList } from '@/lib/format/list'
import { movementWords, startWords } from './explanation-words'
import { aboveWords, belowWords } from './place-words'
import { SpokenWords } from './spoken-words'
import { Waterfall } from './waterfall'

/** Why a technology stands where it does: in words, drawn, and what would change its place. */
export function WhyHere({ explanation }: { explanation: Explanation }) {
  const { voters, parts, slug } = explanation
  const silent = parts.filter(({ weight, kind }) => weight === 0 && kind === 'POINT')
  const place = <WhatWouldChange explanation={explanation} />
  return (
    <section aria-labelledby="why" className="scroll-mt-4">
      <h2 id="why" className="mb-4 scroll-mt-4 border-ink border-t-4 pt-3 text-2xl">
        Why is it here?
      </h2>
      <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="prose-links space-y-6">
          <p>
            {startWords(explanation)} <SpokenWords words={movementWords(explanation)} />
          </p>
          {voters > 0 && place}
        </div>
        {voters === 0 ? (
          place
        ) : (
          <div className="min-w-0 space-y-3">
            <Waterfall explanation={explanation} />
            <p className="text-muted text-sm">
              {silent.length > 0 && `No votes yet on ${formatList(silent.map(({ title }) => title))}. `}
              Each ballot is shared evenly among all that its member said. Rounded;{' '}
              <a
                href={`/api/v1/technologies/${slug}/explanation`}
                className="text-accent underline underline-offset-4"
              >
                the exact numbers
              </a>
              .
            </p>
          </div>
        )}
      </div>
    </section>
  )
}

function WhatWouldChange({ explanation }: { explanation: Explanation }) {
  return (
    <div className="prose-links max-w-text space-y-2">
      <h3 className="text-xl">What would change its place</h3>
      <dl className="space-y-2">
        <div>
          <dt className="text-muted text-sm">One place above</dt>
          <dd>{aboveWords(explanation)}</dd>
        </div>
        <div>
          <dt className="text-muted text-sm">One place below</dt>
          <dd>{belowWords(explanation)}</dd>
        </div>
      </dl>
      <p className="text-muted text-sm">
        A full ballot is what one member says with three votes or more, or with a verdict; fewer votes weigh
        less. <Link href="/how-ranking-works">How the ranking works</Link>
      </p>
    </div>
  )
}
