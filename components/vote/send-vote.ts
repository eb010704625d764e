import { type Refusal, readRefusal } from '@/components/member/read-refusal'

export type Vote = 1 | -1 | 0
export type Counts = { agree: number; disagree: number }

type Outcome = { counts: Counts; vote: Vote } | { refusal: Refusal }

export async function sendVote(pointId: string, value: Vote): Promise<Outcome> {
  const response = await fetch(`/api/v1/points/${pointId}/vote`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value }),
    // It arrives even if the page is left at once.
    keepalive: true,
  }).catch(() => null)
  if (!response?.ok) return { refusal: await readRefusal(response) }
  const { point, vote } = await response.json()
  return { counts: { agree: point.agree, disagree: point.disagree }, vote: vote ?? 0 }
}

/** The counts after one member's vote goes from `before` to `after`. */
export function shiftCounts(counts: Counts, before: Vote, after: Vote): Counts {
  return {
    agree: counts.agree + Number(after === 1) - Number(before === 1),
    disagree: counts.disagree + Number(after === -1) - Number(before === -1),
  }
}
