import type { Random } from '@/bench/ranking-quality/random'

/** How much is filled in, beside what is there. */
export type Amounts = {
  technologies: number
  points: number
  members: number
  votes: number
  comments: number
  /** Days over which everything is spread, with a snapshot of each. */
  days: number
}

/** What all fillers draw from. Technologies in the order in which people know them, those of before first. */
export type World = {
  amounts: Amounts
  random: Random
  technologies: { id: string; points: { id: string; isPro: boolean }[]; liked: number }[]
  /** Milliseconds since 1970: the beginning of the first day, and now. */
  from: number
  now: number
}

const FOLDER = { member: 1, technology: 2, point: 3, comment: 4, voter: 5 }

/** Ids in no order, as random ones are, and the same in every run. */
export const idOf = (of: keyof typeof FOLDER, i: number) =>
  `${(Math.imul(i, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}-000${FOLDER[of]}-4000-8000-${i.toString(16).padStart(12, '0')}`

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A value as COPY reads it. */
export const copied = (text: string) => text.replace(/[\\\n\r\t]/g, (c) => `\\${ESCAPES[c]}`)
const ESCAPES: Record<string, string> = { '\\': '\\', '\n': 'n', '\r': 'r', '\t': 't' }

export const at = (ms: number) => new Date(ms).toISOString()
