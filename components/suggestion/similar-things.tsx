import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import type { Similar } from '@/lib/suggestion/similar-schema'
import { SimilarFrame } from './similar-frame'
import { SimilarTechnologyLine } from './similar-technology-line'

/** What is there already, with plain forms to agree with it: the way without JavaScript. */
export function SimilarThings({ points = [], technologies = [] }: Similar) {
  return (
    <>
      <SimilarFrame count={points.length} what="point">
        {points.map(({ id, slug, side, title, detail }) => (
          <li key={id} className="border-line border-t py-3">
            <p className="font-semibold">
              {side === 'PRO' ? 'Pro' : 'Con'}: <TextLink href={`/points/${id}`}>{title}</TextLink>
            </p>
            <p className="text-sm">{detail}</p>
            <form method="post" action={`/api/v1/points/${id}/vote`} className="mt-2">
              <input type="hidden" name="_method" value="PUT" />
              <input type="hidden" name="value" value="1" />
              <input type="hidden" name="returnTo" value={`/technologies/${slug}#point-${id}`} />
              <Button variant="secondary" aria-label={`I agree with that one instead: ${title}`}>
                I agree with that one instead
              </Button>
            </form>
          </li>
        ))}
      </SimilarFrame>
      <SimilarFrame count={technologies.length} what="technology">
        {technologies.map((technology) => (
          <SimilarTechnologyLine key={technology.slug} technology={technology} />
        ))}
      </SimilarFrame>
    </>
  )
}
