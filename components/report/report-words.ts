import type { Reportable } from '@/lib/report/report-schema'

/** Why one reports something, in the words of the form. */
export const reportReasonWords: Record<string, string> = {
  SPAM: 'Spam or advertising',
  ABUSE: 'Abuse, hatred or harassment',
  OFF_TOPIC: 'Not about this technology',
  PERSONAL_DATA: 'Tells what is private of somebody',
  UNLAWFUL: 'Against the law',
  WRONG: 'It is wrong',
  OUTDATED: 'It no longer holds',
  DUPLICATE: 'Another point says the same',
  UNCLEAR: 'One cannot tell what it means',
  OTHER: 'Another reason, in words',
}

export const whatIsWrong: Record<Reportable, string> = {
  COMMENT: 'What is wrong with this comment?',
  POINT: 'What is wrong with this point?',
}
