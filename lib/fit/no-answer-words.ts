import type { NoAnswer } from './decide-queries'

const words: Record<NoAnswer, string> = {
  NO_MOMENT: 'This must be a day such as 2026-11-24, or an instant such as 2026-11-25T12:34:56Z.',
  TO_COME: 'That moment has not passed yet: an answer can be reopened from half a minute after it on.',
  BEFORE_THE_LIST: 'There was no list yet at that moment, so there is nothing to answer from.',
  BUSY: 'Many ask for answers of the past just now. Try again in a few seconds.',
  READING:
    'That moment is being read from the log for the first time, which can take a minute. Load this again then; afterwards it comes at once.',
}

/** Why there is no answer, and what to do. */
export const noAnswerWords = (refusal: NoAnswer): string => words[refusal]
