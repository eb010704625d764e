import { countPositions, inRankOrder } from '@/lib/ranking/rank-technologies'
import { type Score, scoreOf } from '@/lib/ranking/score'
import { tags } from '@/lib/tags'
import type { Sums } from './notice'

export type RankedRow = Sums & { editorialPosition: number | null }
type Scored = RankedRow & Score

/**
 * The ranking as this process last heard of it: only to tell which pages a change of sums moves.
 *
 * Rank and rank range of a technology count how many others stand above it, and how many intervals lie wholly above or
 * below its own. So a change of one technology's sums moves exactly those others to which its relation changes, whatever
 * the rest do at the same time: notices may be applied in any order.
 */
export class RankingInMemory {
  private rows = new Map<string, Scored>()
  private positions = 0
  private late: Sums[] | null = null
  private loaded = false

  get isLoading() {
    return this.late !== null
  }

  /** Reads everything anew. What is heard meanwhile may be newer than what was read, and is put on top. */
  async load(read: () => Promise<RankedRow[]>): Promise<void> {
    const late: Sums[] = []
    this.loaded = false
    this.late = late
    try {
      const rows = await read()
      if (this.late !== late) throw new Error('overtaken by a newer reading of the ranking')
      this.positions = countPositions(rows)
      this.rows = new Map(rows.map((row) => [row.slug, this.score(row)]))
      this.loaded = true
    } finally {
      if (this.late === late) this.late = null
    }
    this.apply(late)
  }

  /** The tags that these sums expire, or null when the whole ranking must be read anew. */
  apply(changed: Sums[]): string[] | null {
    if (changed.length === 0) return []
    this.late?.push(...changed)
    if (changed.some(({ slug }) => !this.rows.has(slug))) this.loaded = false
    if (!this.loaded) return null
    return [...new Set(changed.flatMap((sums) => this.take(sums)))]
  }

  private take(sums: Sums): string[] {
    const known = this.rows.get(sums.slug) as Scored
    if (sums.version === known.version) return []
    const told = this.score({ ...known, ...sums })
    if (sums.version > known.version) {
      this.rows.set(sums.slug, told)
      return [tags.ranking, tags.standing(sums.slug), ...this.moved(known, told)]
    }
    // A page may show others as they stood to what is already the past; what shows this one has expired since.
    return this.moved(known, told)
  }

  private moved(one: Scored, same: Scored): string[] {
    const expired: string[] = []
    for (const other of this.rows.values()) {
      if (other.slug === one.slug) continue
      const stepsOver = inRankOrder(one, other) < 0 !== inRankOrder(same, other) < 0
      if (stepsOver) expired.push(tags.order, tags.rank(one.slug), tags.rank(other.slug))
      if (
        stepsOver ||
        one.low > other.high !== same.low > other.high ||
        one.high < other.low !== same.high < other.low
      )
        expired.push(tags.standing(other.slug))
    }
    return expired
  }

  private score(row: RankedRow): Scored {
    return { ...row, ...scoreOf(row, this.positions) }
  }
}
