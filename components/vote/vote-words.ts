import { agreement } from '@/lib/format/verb'
import type { Counts, Vote } from './send-vote'

const own: Record<Vote, string> = { 1: 'You agree.', [-1]: 'You disagree.', 0: 'You have no vote here.' }

/** What a press came to, in a sentence for those who hear it. */
export const voteWords = (vote: Vote, counts: Counts) => `${own[vote]} ${agreement(counts)}.`
