import { reasonWords } from '@/components/moderation/moderation-words'
import { TextLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import type { DecisionView } from '@/lib/decision/decision-queries'

const effects: Record<string, string> = {
  COMMENT_HIDDEN: 'Readers see that a moderator hid it. If it gave a verdict, that does not count meanwhile.',
  MEMBER_SUSPENDED:
    'You can read everything, but what you send is not taken, and your votes, verdicts and helpful marks do not count meanwhile. They are kept.',
}

/** What was decided, when, why and in which words. */
export function DecisionFacts({ decision }: { decision: DecisionView }) {
  const { action, at, reason, note, excerpt, until, isUndone, technology } = decision
  return (
    <div className="space-y-5">
      {isUndone && (
        <Notice tone="good">
          <p>This has been undone since.</p>
        </Notice>
      )}
      <dl className="grid gap-x-6 sm:grid-cols-[9rem_1fr] sm:gap-y-3">
        <Fact name="When">
          <Time value={at} />
        </Fact>
        <Fact name="Why">{reasonWords(reason)}</Fact>
        {action === 'MEMBER_SUSPENDED' && (
          <Fact name="Until">{until ? <Time value={until} /> : 'It has no end by itself.'}</Fact>
        )}
        {note && (
          <Fact name="In words">
            <span dir="auto" className="block whitespace-pre-line">
              {note}
            </span>
          </Fact>
        )}
        {technology && (
          <Fact name="On">
            <TextLink href={`/technologies/${technology.slug}`}>{technology.name}</TextLink>
          </Fact>
        )}
      </dl>
      {excerpt && (
        <blockquote
          dir="auto"
          className="max-h-64 overflow-auto whitespace-pre-line wrap-anywhere border-ink border-l-4 pl-4"
        >
          {excerpt}
        </blockquote>
      )}
      {!isUndone && effects[action] && <p>{effects[action]}</p>}
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="font-semibold">{name}</dt>
    <dd className="mb-3 wrap-anywhere sm:mb-0">{children}</dd>
  </>
)
