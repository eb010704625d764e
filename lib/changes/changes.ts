import { LRUCache } from 'lru-cache'
import type { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { Notice } from './notice'
import type { RankingInMemory } from './ranking-in-memory'

const REMEMBERED = 10_000

type Parts = {
  clock: ExpiryClock
  ranking: RankingInMemory
  /** Starts a reading of the ranking; until it has ended every change expires everything. */
  reload: () => void
}

/** Turns what was written into what expires. Everything has expired when a call returns. */
export class Changes {
  private readonly applied = new LRUCache<string, true>({ max: REMEMBERED })

  constructor(private readonly parts: Parts) {}

  /**
   * Takes a notice once, in whatever order they come: the process that wrote does so before it answers, the others, and
   * it once more, when they read it.
   */
  apply(notice: Notice) {
    const name = nameOf(notice)
    if (this.applied.has(name)) return
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
