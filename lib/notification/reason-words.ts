const reasons: Record<string, string> = {
  SPAM: 'spam or advertising',
  ADVERTISING: 'spam or advertising',
  ABUSE: 'abuse, hatred or harassment',
  OFF_TOPIC: 'not about the technology',
  PERSONAL_DATA: 'it tells what is private of somebody',
  UNLAWFUL: 'against the law',
  RULES: 'against the rules of the site',
  MANIPULATION: 'manipulation of the ranking',
  ONE_PERSON: 'one person with several accounts',
  FINE: 'nothing speaks against it',
  MISTAKE: 'the earlier decision was a mistake',
  NEW_EVIDENCE: 'something came to light later',
  CONVINCED: 'your answer is convincing',
  APPEAL: 'your answer is convincing',
  STANDS: 'the decision stands',
  ENDED: 'its time was over',
  OPERATOR: 'decided by the operators of the site',
  ACCURATE: 'it is accurate',
  CLEARER: 'it says it more clearly',
  SAYS_THE_SAME: 'another point says the same',
  DUPLICATE: 'another one says the same',
  NOT_VERIFIABLE: 'it cannot be verified',
  TOO_VAGUE: 'it is too vague',
  UNCLEAR: 'it is unclear',
  OUT_OF_SCOPE: 'it is outside of what this site lists',
  OUTDATED: 'it no longer holds',
  WRONG: 'it is wrong',
}

/** A reason from the moderators' lists in words, another one as it was written; null where a note says it instead. */
export function reasonWords(reason: string | undefined): string | null {
  if (!reason || reason === 'OTHER') return null
  if (!/^[A-Z]+(_[A-Z]+)*$/.test(reason)) return reason
  return (Object.hasOwn(reasons, reason) && reasons[reason]) || reason.toLowerCase().replaceAll('_', ' ')
}
