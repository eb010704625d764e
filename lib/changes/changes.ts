import { LRUCache } from 'lru-cache'
import type { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { Notice } from './notice'
import type { RankingInMemory } from './ranking-in-memory'

const REMEMBERED = 10_000
const MAX_UNHEARD = 1_000

type Parts = {
  clock: ExpiryClock
  ranking: RankingInMemory
  /** Starts a reading of the ranking; until it has ended every change expires everything. */
  reload: () => void
}

/** Turns what was written into what expires. Everything has expired when a call returns. */
export class Changes {
  private readonly applied = new LRUCache<string, true>({ max: REMEMBERED })
  // What this process applied itself and has not heard yet, in that order.
  private unheard: string[] = []

  constructor(private readonly parts: Parts) {}

  /** By the process that wrote, before it answers. */
  apply(notice: Notice) {
    const name = nameOf(notice)
    if (this.applied.has(name)) return
    this.take(notice, name)
    this.unheard.push(name)
    if (this.unheard.length > MAX_UNHEARD) this.startAnew()
  }

  /** From the database, in the order of the commits. */
  hear(notice: Notice) {
    const name = nameOf(notice)
    const at = this.unheard.indexOf(name)
    if (!this.applied.has(name)) this.take(notice, name)
    // Ours was applied before one that was committed earlier: between the two commits a place may have moved there and
    // back, which the ranking in memory never saw, but a page that was rendered then did.
    const inOrder = at === 0 || (at < 0 && this.unheard.length === 0)
    if (at >= 0) this.unheard.splice(at, 1)
    if (!inOrder && notice.sums.length > 0) this.parts.clock.expireAll()
  }

  /** After a gap in hearing, when everything has expired anyway. */
  startAnew() {
    this.unheard = []
    this.parts.clock.expireAll()
  }

  private take(notice: Notice, name: string) {
    this.applied.set(name, true)
    const { clock, ranking, reload } = this.parts
    const moved = notice.all ? null : ranking.apply(notice.sums)
    if (moved) {
      clock.expire([...notice.tags, ...moved])
      return
    }
    clock.expireAll()
    if (notice.all || !ranking.isLoading) reload()
  }
}

// One transaction may send several notices, so its id alone does not name one.
const nameOf = ({ id, sums, tags, all }: Notice) =>
  JSON.stringify([id, sums.map(({ slug, version }) => [slug, version]), tags, all])
