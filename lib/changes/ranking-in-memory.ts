import { type KnownScore, knownScore } from '@/lib/ranking/known-scores'
import { placeTechnologies } from '@/lib/ranking/rank-technologies'
import { tags } from '@/lib/tags'
import type { Sums } from './notice'

export type RankedRow = Sums & { editorialPosition: number | null }
type Place = { rank: number; bestRank: number; worstRank: number }

/** The ranking as this process last heard of it: only to tell which pages a change of sums moves. */
export class RankingInMemory {
  private rows = new Map<string, RankedRow>()
  private places = new Map<string, Place>()
  // A row never changes but is replaced, and the editors' places, on which scores depend too, only by a new reading.
  private readonly scores = new WeakMap<RankedRow, KnownScore>()
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
    const placed = placeTechnologies(this.inOrder(), (row, positions) => this.scoreOf(row, positions))
    return new Map(placed.map((place) => [place.technology.slug, place]))
  }

  private scoreOf(row: RankedRow, positions: number): KnownScore {
    const kept = this.scores.get(row)
    if (kept) return kept
    const score = knownScore(row, positions)
    this.scores.set(row, score)
    return score
  }

  /** As they stood before: what is almost in order is sorted in one go. */
  private inOrder(): RankedRow[] {
    if (this.places.size !== this.rows.size) return [...this.rows.values()]
    const rows: RankedRow[] = []
    for (const slug of this.places.keys()) {
      const row = this.rows.get(slug)
      if (row) rows.push(row)
    }
    return rows.length === this.rows.size ? rows : [...this.rows.values()]
  }
}

const isSame = (a: Place, b: Place | undefined) =>
  a.rank === b?.rank && a.bestRank === b.bestRank && a.worstRank === b.worstRank
