import type { TechnologyContent } from '@/lib/suggestion/suggestion-schema'
import { TextDifference } from './text-difference'

const FACTS = [
  ['name', 'Name'],
  ['kind', 'Kind'],
  ['language', 'Language'],
  ['website', 'Website'],
  ['repository', 'Repository'],
  ['license', 'License'],
  ['firstReleased', 'First released'],
  ['summary', 'Summary'],
] as const

/** What is said of a technology, with what it changes against `before`. */
export function TechnologyText({
  after,
  before,
}: {
  after: TechnologyContent
  before?: TechnologyContent | null
}) {
  const say = (value: string | number | null | undefined) => String(value ?? 'not said')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">
      {FACTS.map(([name, label]) => (
        <div key={name} className="contents">
          <dt className="text-muted text-sm leading-7">{label}</dt>
          <dd className="max-w-text wrap-anywhere leading-7">
            <TextDifference before={say((before ?? after)[name])} after={say(after[name])} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
