'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import type { SimilarTechnology } from '@/lib/suggestion/similar-schema'
import { SimilarFrame } from './similar-frame'
import { SimilarTechnologyLine } from './similar-technology-line'
import { useSimilar } from './use-similar'

/** The name of a new technology; while one types, those that are there already show below. */
export function NameWithSimilar({ defaultValue = '', error }: { defaultValue?: string; error?: string }) {
  const [name, setName] = useState(defaultValue)
  const found = useSimilar<SimilarTechnology>(
    (typed) => `/api/v1/similar-technologies?name=${encodeURIComponent(typed)}`,
    name,
    2,
  )
  return (
    <div className="space-y-3">
      <Field
        label="Name"
        name="name"
        maxLength={60}
        autoComplete="off"
        defaultValue={defaultValue}
        error={error}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SimilarFrame count={found.length} what="technology">
        {found.map((technology) => (
          <SimilarTechnologyLine key={technology.slug} technology={technology} />
        ))}
      </SimilarFrame>
    </div>
  )
}
