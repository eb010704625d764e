import { TextLink } from '@/components/ui/link'
import type { SimilarTechnology } from '@/lib/suggestion/similar-schema'

export function SimilarTechnologyLine({
  technology: { slug, name, language, state },
}: {
  technology: SimilarTechnology
}) {
  return (
    <li className="border-line border-t py-3">
      <TextLink href={`/technologies/${slug}`} className="font-semibold">
        {name}
      </TextLink>
      <span className="text-muted text-sm">
        {' '}
        {language}
        {state === 'DRAFT' && ', new and waiting for pros and cons'}
      </span>
    </li>
  )
}
