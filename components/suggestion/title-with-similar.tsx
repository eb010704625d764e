'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextLink } from '@/components/ui/link'
import { sendVote } from '@/components/vote/send-vote'
import type { SimilarPoint } from '@/lib/suggestion/similar-schema'
import { SimilarFrame } from './similar-frame'
import { useSimilar } from './use-similar'

type Props = { slug: string; defaultValue?: string; error?: string }

/** The title of a new point; while one types, points that may say it already show below, each one click to agree with. */
export function TitleWithSimilar({ slug, defaultValue = '', error }: Props) {
  const [title, setTitle] = useState(defaultValue)
  const [refusal, setRefusal] = useState('')
  const router = useRouter()
  const found = useSimilar<SimilarPoint>(
    (typed) => `/api/v1/technologies/${slug}/similar-points?title=${encodeURIComponent(typed)}`,
    title,
    3,
  )

  async function agree(point: SimilarPoint) {
    const place = `/technologies/${slug}#point-${point.id}`
    const outcome = await sendVote(point.id, 1)
    if (!('refusal' in outcome)) router.push(place)
    else if (outcome.refusal.status === 401) router.push(`/sign-in?returnTo=${encodeURIComponent(place)}`)
    else setRefusal(`Your vote was not counted. ${outcome.refusal.detail || outcome.refusal.title}`)
  }

  return (
    <div className="space-y-3">
      <Field
        label="Title"
        name="title"
        maxLength={160}
        autoComplete="off"
        defaultValue={defaultValue}
        error={error}
        onChange={(event) => setTitle(event.currentTarget.value)}
        hint="A few words that one can agree or disagree with. 3 to 80 characters."
      />
      <SimilarFrame count={found.length} what="point">
        {found.map((point) => (
          <li key={point.id} className="border-line border-t py-3">
            <p className="font-semibold">
              {point.side === 'PRO' ? 'Pro' : 'Con'}:{' '}
              <TextLink href={`/points/${point.id}`}>{point.title}</TextLink>
            </p>
            <p className="text-sm">{point.detail}</p>
            <Button
              type="button"
              variant="secondary"
              className="mt-2 text-sm"
              aria-label={`I agree with that one instead: ${point.title}`}
              onClick={() => agree(point)}
            >
              I agree with that one instead
            </Button>
          </li>
        ))}
      </SimilarFrame>
      <p role="status" className="font-semibold text-sm text-unfavourable empty:hidden">
        {refusal}
      </p>
    </div>
  )
}
