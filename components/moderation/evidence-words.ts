import type { BurstEvidence, SameHourEvidence, TwinsEvidence } from '@/lib/flag/flag-rules'
import { formatClock, formatDate, formatInstant } from '@/lib/format/date'
import { formatShare } from '@/lib/format/number'
import { plural } from '@/lib/format/plural'
import type { FlagView } from '@/lib/moderation/flag-queries'

const rate = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 })
/** Less than this over the usual is not worth a word. */
const LIVELIER = 1.2
const hoursWords = (hours: number) => (hours === 1 ? 'one hour' : `${hours} hours`)

/** “between 14:02 and 14:51 UTC on June 15, 2026”, or both days where there are two. */
function span(from: string, to: string): string {
  if (formatDate(from) !== formatDate(to)) return `between ${formatInstant(from)} and ${formatInstant(to)}`
  return `between ${formatClock(from)} and ${formatClock(to)} UTC on ${formatDate(from)}`
}

/** Why a flag was made, in sentences. */
export function evidenceWords({
  kind,
  evidence,
  technology,
}: Pick<FlagView, 'kind' | 'evidence' | 'technology'>) {
  const on = technology ? ` on ${technology.name}` : ''
  if (kind === 'BURST') {
    const { ballots, hours, from, to, usual, lift } = evidence as BurstEvidence
    return [
      `${plural(ballots, 'ballot')}${on} were cast or changed within ${hoursWords(hours)}, ${span(from, to)}.`,
      `${rate.format(usual)} in ${hoursWords(hours)} would be usual there.`,
      lift > LIVELIER
        ? `The rest of the site was ${rate.format(lift)} times as lively as usual, which has been allowed for.`
        : 'The rest of the site was no livelier than usual.',
    ]
  }
  if (kind === 'SAME_HOUR') {
    const { accounts, from, to, usual, lift } = evidence as SameHourEvidence
    return [
      `${accounts} members with a ballot${on} made their accounts ${span(from, to)}.`,
      `${usual === 0 ? 'No' : rate.format(usual)} such accounts an hour would be usual at that time of day. ${lift > LIVELIER ? `Of accounts that vote on the rest of the site ${rate.format(lift)} times as many as usual were made, which has been allowed for.` : 'Of accounts that vote on the rest of the site no more than usual were made.'}`,
      'A crowd that follows one link looks like this too: see which way the ballots lean.',
    ]
  }
  const { members, shared, alike, surprise, needed } = evidence as TwinsEvidence
  const scale = Math.max(1, members - 1)
  return [
    `${members} members say nearly the same${on}: at least ${plural(shared, 'vote')} or verdicts in common, ${alike === 1 ? 'and nothing that differs' : `${formatShare(alike)} or more of all that they say`}.`,
    `To agree like that by accident is as likely as ${Math.round(surprise / scale)} heads in a row for each; ${Math.round(needed / scale)} are enough for a flag.`,
  ]
}
