type Decided = 'SUGGESTION_DECIDED' | 'REPORT_DECIDED' | 'CONTENT_MODERATED' | 'STANDING'

const outcomes: Record<Decided, { [outcome: string]: string; unknown: string }> = {
  SUGGESTION_DECIDED: {
    ACCEPTED: 'accepted',
    ACCEPTED_WITH_CHANGES: 'accepted with changes',
    CHANGED: 'accepted with changes',
    MERGED: 'merged with one that was there already',
    DECLINED: 'declined',
    REJECTED: 'declined',
    REOPENED: 'opened again, and waits for a decision',
    PENDING: 'opened again, and waits for a decision',
    unknown: 'decided',
  },
  REPORT_DECIDED: {
    ACCEPTED: 'the moderators agreed and acted',
    UPHELD: 'the moderators agreed and acted',
    HIDDEN: 'what you reported was hidden',
    ARCHIVED: 'what you reported was taken off the list',
    CORRECTED: 'what you reported was corrected',
    DECLINED: 'the moderators left it as it is',
    DISMISSED: 'the moderators left it as it is',
    KEPT: 'the moderators left it as it is',
    REOPENED: 'the decision was taken back, and it waits for another',
    OPEN: 'the decision was taken back, and it waits for another',
    unknown: 'it is decided',
  },
  CONTENT_MODERATED: {
    HIDDEN: 'hidden by a moderator',
    SHOWN: 'shown again',
    RESTORED: 'shown again',
    VISIBLE: 'looked at, and everybody can read it now',
    APPROVED: 'looked at, and everybody can read it now',
    EDITED: 'corrected by a moderator',
    ARCHIVED: 'taken off the list by a moderator',
    RETURNED: 'sent back to review: nobody else reads it until a moderator has',
    GRANTED: 'looked at again: your answer convinced the moderators',
    DECLINED: 'looked at again after your answer: the decision stands',
    REOPENED: 'taken up once more by the moderators',
    unknown: 'looked at by a moderator',
  },
  STANDING: {
    SUSPENDED:
      'is suspended: you can read everything, but what you send is not taken, and your votes do not count meanwhile',
    REINSTATED: 'is in good standing again: you can write, and your votes count',
    MODERATOR: 'is now a moderator’s',
    ADMIN: 'is now an administrator’s',
    MEMBER: 'is now an ordinary member’s',
    PASSKEY_ADDED: 'got a new passkey: whoever holds it can sign in as you',
    PASSKEY_REMOVED: 'lost a passkey: nobody can sign in with it any more',
    SERVICE_CONNECTED: 'was connected to a service: whoever can sign in there can sign in as you',
    SERVICE_DISCONNECTED: 'was disconnected from a service: nobody can sign in through it any more',
    GRANTED: 'was looked at again: your answer convinced the moderators',
    DECLINED: 'was looked at again after your answer: the decision stands',
    REOPENED: 'is looked at once more by the moderators',
    unknown: 'has changed its standing',
  },
}

/** What came of it, in words that go on with the kind's sentence; the general ones for an outcome not known here. */
export function outcomeWords(kind: Decided, outcome: string | undefined): string {
  const known = outcomes[kind]
  return (
    (outcome && outcome !== 'unknown' && Object.hasOwn(known, outcome) && known[outcome]) || known.unknown
  )
}
