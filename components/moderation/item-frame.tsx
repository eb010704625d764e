import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Time } from '@/components/ui/time'
import type { SubjectType } from '@/lib/moderation/decisions-schema'
import { ClaimLine } from './claim-line'

type Props = {
  subject: { type: SubjectType; id: string }
  id?: string
  title: ReactNode
  since: ReactNode
  children: ReactNode
}

/** One item that waits for a decision; it takes the focus, so that keys know which one is meant. */
export function ItemFrame({ subject, id, title, since, children }: Props) {
  const titleId = `title-${subject.type}-${subject.id}`
  return (
    <article
      id={id ?? `item-${subject.type}-${subject.id}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-subject-type={subject.type}
      data-subject-id={subject.id}
      className="scroll-mt-4 rounded-card focus:outline-4 focus:outline-accent focus:outline-offset-2"
    >
      <Card className="space-y-5">
        <header className="space-y-1">
          <h3 id={titleId} className="wrap-break-word text-xl">
            {title}
          </h3>
          <p className="text-muted text-sm">{since}</p>
          <ClaimLine subject={subject} />
        </header>
        {children}
      </Card>
    </article>
  )
}

export const Since = ({ value, children }: { value: string; children?: ReactNode }) => (
  <>
    Since <Time value={value} />.{children && <> {children}</>}
  </>
)
