import { offerChanges } from '@/lib/changes/apply-notice'
import { Changes } from '@/lib/changes/changes'
import { Listener } from '@/lib/changes/listen'
import { RankingInMemory } from '@/lib/changes/ranking-in-memory'
import { readRanking } from '@/lib/changes/read-ranking'
import type { ExpiryClock } from '@/lib/page-store/expiry-clock'

/** Keeps the clock of the page store true to what is written, here and by other processes. */
export function hearChanges(
  databaseUrl: string,
  clock: ExpiryClock,
  report: (message: string) => void,
): Listener {
  const ranking = new RankingInMemory()
  const load = () => ranking.load(() => readRanking(listener.sql))
  const reload = () => {
    load()
      .then(() => clock.expireAll())
      .catch((error) => report(`the ranking could not be read: ${String(error)}`))
  }
  const changes = new Changes({ clock, ranking, reload })
  clock.goDeaf()
  const listener: Listener = new Listener({
    url: databaseUrl,
    hear: (notice) => changes.apply(notice),
    goDeaf: () => clock.goDeaf(),
    catchUp: load,
    hearAgain: () => clock.hearAgain(),
    report,
  })
  offerChanges({ apply: (notice) => changes.apply(notice) })
  return listener
}
