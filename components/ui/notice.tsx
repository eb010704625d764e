import type { ReactNode } from 'react'
import { classNames } from './class-names'

const tones = {
  neutral: 'border-edge bg-board',
  good: 'border-favourable bg-favourable-soft',
  bad: 'border-unfavourable bg-unfavourable-soft',
}

/** A sentence that must not be overlooked, set off by a thick edge as well as by colour. */
export function Notice({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <div className={classNames('prose-links max-w-text space-y-2 border-l-4 px-4 py-3', tones[tone])}>
      {children}
    </div>
  )
}
