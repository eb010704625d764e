import { experiences } from '@/components/comment/verdict-words'
import { EmptyState } from '@/components/ui/empty-state'
import { SplitBar } from '@/components/verdict/by-experience'
import type { ComparedTechnology } from '@/lib/comparison/comparison-queries'
import type { Heard } from '@/lib/comparison/comparison-schema'
import { formatWhole } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import { SideBySide } from './side-by-side'
import { VoiceItem } from './voice-item'

const ways = [
  ...experiences.map(({ value, label }) => ({ value, label })),
  { value: null, label: 'Did not say' },
]

/** Verdicts and the most helpful comments with one, by how their members know the technology. */
export function ByHowTheyKnowIt({ technologies }: { technologies: ComparedTechnology[] }) {
  const heard = technologies.flatMap(({ byExperience }) => byExperience)
  const most = Math.max(...heard.map(({ yes, no }) => yes + no))
  return (
    <section aria-labelledby="heard">
      <h2 id="heard" className="mb-2 border-ink border-t-4 pt-3 text-2xl">
        What people say, by how they know it
      </h2>
      {heard.length === 0 && (
        <EmptyState title="Nobody has said yet whether they would use any of these again.">
          Say it with a comment on the page of a technology that you know.
        </EmptyState>
      )}
      {ways
        .filter(({ value }) => heard.some(({ experience }) => experience === value))
        .map(({ value, label }) => (
          <section
            key={label}
            aria-labelledby={`heard-${value}`}
            className="border-line border-b py-5 last:border-b-0"
          >
            <h3 id={`heard-${value}`} className="mb-3 text-xl">
              {label}
            </h3>
            <SideBySide
              of={technologies}
              keyOf={({ slug }) => slug}
              isEmpty={({ byExperience }) => byExperience.every(({ experience }) => experience !== value)}
            >
              {({ name, byExperience }) => (
                <OfOne
                  name={name}
                  heard={byExperience.find(({ experience }) => experience === value)}
                  most={most}
                />
              )}
            </SideBySide>
          </section>
        ))}
    </section>
  )
}

function OfOne({ name, heard, most }: { name: string; heard?: Heard; most: number }) {
  if (!heard)
    return (
      <>
        <h4 className="wrap-anywhere font-body font-semibold text-muted text-sm">{name}</h4>
        <p className="text-muted text-sm">Nobody yet.</p>
      </>
    )
  const { yes, no, voices } = heard
  return (
    <>
      <h4 className="wrap-anywhere font-body font-semibold text-muted text-sm">{name}</h4>
      <p className="font-medium">
        {formatWhole(yes)} of {plural(yes + no, 'member')} would use it again
      </p>
      <SplitBar yes={yes} no={no} most={most} />
      {voices.length > 0 && (
        <ul className="mt-3 space-y-3">
          {voices.map((voice) => (
            <VoiceItem key={voice.id} voice={voice} />
          ))}
        </ul>
      )}
    </>
  )
}
