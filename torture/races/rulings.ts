/** What was decided about what, and when that was acknowledged; and what was accepted after it all the same. */
export class Rulings {
  private readonly acknowledged = new Map<string, { at: number; decision: string }>()
  private readonly accepted: { subjects: string[]; begin: number }[] = []
  writes = 0

  rule(subject: string, decision: string, at: number) {
    this.acknowledged.set(subject, { at, decision })
  }

  note(subjects: string[], isAccepted: boolean, begin: number) {
    this.writes++
    if (isAccepted) this.accepted.push({ subjects, begin })
  }

  get decided() {
    return this.acknowledged.size
  }

  /** Writes that were sent after a decision that forbids them had been acknowledged, and were accepted. */
  late(): string[] {
    return this.accepted.flatMap(({ subjects, begin }) =>
      subjects.flatMap((subject) => {
        const ruling = this.acknowledged.get(subject)
        if (!ruling || begin <= ruling.at) return []
        return [
          `${ruling.decision} ${subject}: accepted what was sent ${(begin - ruling.at).toFixed(0)} ms later`,
        ]
      }),
    )
  }
}
