import { Counter, Gauge, type Registry } from 'prom-client'
import type { ExpiryClock } from '@/lib/page-store/expiry-clock'
import type { PageStore } from '@/lib/page-store/page-store'

const PREFIX = 'backboard_page_store_'

/** Registers what the page store counts; it is looked at when somebody asks, and costs nothing until then. */
export function registerStore(register: Registry, store: PageStore, clock: ExpiryClock, maxBytes: number) {
  const { counts, kept, renders } = store
  const counter = (name: string, help: string, value: () => number) =>
    new Counter({
      name: `${PREFIX}${name}_total`,
      help,
      registers: [register],
      collect() {
        this.reset()
        this.inc(value())
      },
    })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `${PREFIX}${name}`,
      help,
      registers: [register],
      collect() {
        this.set(value())
      },
    })
  counter('hits', 'Answers that were ready', () => counts.hits)
  counter('misses', 'Requests for an answer that was not kept or had expired', () => counts.misses)
  counter('renders', 'Renders of answers that can be kept', () => counts.renders)
  counter('failed_renders', 'Renders that failed, of any answer', () => counts.failed)
  counter(
    'overtaken_renders',
    'Renders that a change overtook: nobody who asks afterwards gets them',
    () => counts.overtaken,
  )
  counter('background_renders', 'Renders for readers to come', () => counts.background)
  counter('free_query_renders', 'Renders of answers that are never kept', () => counts.unkeptRenders)
  counter('render_seconds', 'Time between begin and end of all renders, added up', () => counts.renderSeconds)
  gauge('bytes', 'Memory that the kept answers take', () => kept.bytes)
  gauge('max_bytes', 'Memory that they may take', () => maxBytes)
  gauge('pages', 'Kept answers, fresh or expired', () => kept.count)
  gauge('median_age_seconds', 'Time since half of the kept answers were made', () => ageAt(kept.times(), 0.5))
  gauge('oldest_age_seconds', 'Time since the oldest kept answer was made', () => ageAt(kept.times(), 0))
  gauge('renders_running', 'Renders that readers wait for', () => renders.queue.running)
  gauge('renders_waiting', 'Renders that wait for their turn', () => renders.queue.waiting)
  gauge('deaf', '1 while changes are not heard and everything counts as expired', () => Number(clock.deaf))
}

/** Seconds since the time at this share of all times, the oldest first; 0 when there is none. */
function ageAt(times: number[], share: number): number {
  const time = times.sort((a, b) => a - b)[Math.floor(times.length * share)]
  return time === undefined ? 0 : (Date.now() - time) / 1000
}
