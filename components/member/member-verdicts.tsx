import { VerdictMark } from '@/components/comment/verdict-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/link'
import type { MemberProfile } from '@/lib/member/profile-schema'

export function MemberVerdicts({ verdicts }: { verdicts: MemberProfile['verdicts'] }) {
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts" className="mb-4 border-ink border-t-4 pt-3 text-2xl">
        Verdicts
      </h2>
      {verdicts.length === 0 ? (
        <EmptyState title="No verdicts yet." />
      ) : (
        <ul className="space-y-3">
          {verdicts.map(({ slug, name, value, experience }) => (
            <li key={slug}>
              <TextLink href={`/technologies/${slug}`} className="font-semibold">
                {name}
              </TextLink>
              <VerdictMark verdict={value} experience={experience} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
