import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { tags } from '@/lib/tags'
import type { Sums } from './notice'

export type RankedRow = Sums & { editorialPosition: number | null }
type Place = { rank: number; bestRank: number; worstRank: number }

/** The ranking as this process last heard of it: only to tell which pages a change of sums moves. */
export class RankingInMemory {
  private rows = new Map<string, RankedRow>()
  private places = new Map<string, Place>()
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
      this.rows = new Map(rows.map((row) => [row.slug, row]))
      this.loaded = true
    } finally {
      if (this.late === late) this.late = null
    }
    for (const sums of late) this.put(sums)
    if (this.loaded) this.places = this.rank()
  }

  /** The tags that these sums expire, or null when the whole ranking must be read anew. */
  apply(changed: Sums[]): string[] | null {
    if (changed.length === 0) return []
    this.late?.push(...changed)
    if (!this.loaded) return null
    const skips = changed.some(({ slug, version }) => version > (this.rows.get(slug)?.version ?? version) + 1)
    const newer = changed.filter((sums) => this.put(sums))
    if (!this.loaded) return null
    if (newer.length === 0) return []
    const before = this.places
    this.places = this.rank()
    const expired = new Set([tags.ranking, ...newer.map(({ slug }) => tags.technology(slug))])
    // Between the version known and this one a place may have moved and moved back, and a page may show it moved.
    for (const [slug, place] of this.places) {
      const known = before.get(slug)
      if (skips || !isSame(place, known)) expired.add(tags.technology(slug))
      if (skips || place.rank !== known?.rank) expired.add(tags.order)
    }
    return [...expired]
  }

  private put(sums: Sums): boolean {
    const known = this.rows.get(sums.slug)
    if (!known) this.loaded = false
    if (!known || sums.version <= known.version) return false
    this.rows.set(sums.slug, { ...known, ...sums })
    return true
  }

  private rank() {
    return new Map(rankTechnologies([...this.rows.values()]).map((ranked) => [ranked.slug, ranked]))
  }
}

const isSame = (a: Place, b: Place | undefined) =>
  a.rank === b?.rank && a.bestRank === b.bestRank && a.worstRank === b.worstRank
