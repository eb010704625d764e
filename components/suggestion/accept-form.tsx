import { RadioGroup } from '@/components/ui/radio-group'
import type { SuggestionView } from '@/lib/suggestion/suggestion-queue-queries'
import { DecisionFrame } from './decision-frame'
import { PointFields, type PointValues } from './point-fields'
import { TechnologyFields } from './technology-fields'

const MEANINGS = [
  { value: 'no', label: 'It means the same: votes stand' },
  { value: 'yes', label: 'It means something else: ask the voters' },
]

/** Accepts a suggestion, in its own words or in changed ones. */
export function AcceptForm({ suggestion }: { suggestion: SuggestionView }) {
  const { id, kind, title, content, likelyTheme, point, otherPoint } = suggestion
  const prefix = `${id}-`
  const values = { ...content, theme: content.theme ?? likelyTheme } as PointValues
  return (
    <DecisionFrame suggestionId={id} decision="ACCEPT" title={title}>
      {(kind === 'POINT' || kind === 'POINT_EDIT') && (
        <ChangeFirst hint={likelyTheme ? 'No theme was suggested; the likeliest is chosen.' : undefined}>
          {kind === 'POINT' && (
            <RadioGroup
              legend="Pro or con?"
              name="side"
              id={`${prefix}side`}
              options={[
                { value: 'PRO', label: 'Pro' },
                { value: 'CON', label: 'Con' },
              ]}
              defaultValue={String(content.side)}
            />
          )}
          <PointFields values={values} prefix={prefix} />
        </ChangeFirst>
      )}
      {(kind === 'TECHNOLOGY' || kind === 'TECHNOLOGY_EDIT') && (
        <ChangeFirst>
          <TechnologyFields values={content} prefix={prefix} />
        </ChangeFirst>
      )}
      {kind === 'POINT_EDIT' && (
        <RadioGroup
          legend="Does the meaning change?"
          name="changesMeaning"
          id={`${prefix}meaning`}
          options={MEANINGS}
          defaultValue="no"
        />
      )}
      {kind === 'SAME_POINTS' && point && otherPoint && (
        <RadioGroup
          legend="Which one stays?"
          name="into"
          id={`${prefix}into`}
          options={[otherPoint, point].map((each) => ({ value: each.id, label: each.title }))}
          defaultValue={otherPoint.id}
        />
      )}
    </DecisionFrame>
  )
}

function ChangeFirst({ hint, children }: { hint?: string; children: React.ReactNode }) {
  return (
    <details className="rounded-card border-2 border-line bg-paper p-4">
      <summary className="min-h-6 cursor-pointer font-semibold">Change the words before accepting</summary>
      <div className="mt-4 space-y-4">
        {hint && <p className="text-muted text-sm">{hint}</p>}
        {children}
      </div>
    </details>
  )
}
