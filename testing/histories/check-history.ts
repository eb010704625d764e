import type { Log, Read, Write } from './log'
import { writesOf } from './writes-of'

/** What an answer may have been made from: the least and the most that was written then, and what it shows. */
type Window = { what: string; least: number; most: number; shown: { first: number; last: number } | null }

/**
 * Everything in a log that breaks the promise, in words; empty when it holds.
 *
 * A read sees every write that was acknowledged before it began by the process that it asked, and of other processes
 * every one that was acknowledged more than `boundMs` before. Nothing is seen before it was sent, and nothing that was
 * seen is unseen again: at once at the same address of the same process, elsewhere after the bound.
 */
export function checkHistory(log: Log, boundMs: number): string[] {
  const writes = writesOf(log)
  const faults: string[] = []
  const seen = new Seen(boundMs)
  for (const read of log.reads.toSorted((a, b) => a.begin - b.begin)) {
    const mustShow = (write: Write) =>
      write.end !== null && write.end + (write.process === read.process ? 0 : boundMs) < read.begin
    const mayShow = (write: Write) => write.begin <= read.end
    for (const window of windowsOf(read, writes, mustShow, mayShow)) {
      const { what, least, most, shown } = window
      const told = `${what} at ${read.address} of process ${read.process}, ${read.begin.toFixed(0)} ms`
      if (!shown) faults.push(`${told}: shows what was never so between ${least} and ${most}`)
      else if (shown.last < least)
        faults.push(`${told}: shows ${shown.last}, at least ${least} was acknowledged`)
      else if (shown.first > most) faults.push(`${told}: shows ${shown.first}, at most ${most} was sent`)
      else {
        const before = seen.before(what, read)
        if (shown.last < before) faults.push(`${told}: shows ${shown.last}, ${before} was seen before`)
        seen.note(what, read, shown.first)
      }
    }
  }
  return faults
}

function windowsOf(
  read: Read,
  writes: ReturnType<typeof writesOf>,
  mustShow: (write: Write) => boolean,
  mayShow: (write: Write) => boolean,
): Window[] {
  const counts = Object.entries(read.counts).map(([what, number]): Window => {
    const all = writes.ofCount(what)
    const [least, most] = [all.filter(mustShow).length, all.filter(mayShow).length]
    return { what, least, most, shown: { first: number, last: number } }
  })
  const states = Object.entries(read.states).map(([what, shows]): Window => {
    const texts = writes.ofState(what)
    const least = Math.max(
      0,
      texts.findLastIndex(({ write }) => write !== null && mustShow(write)),
    )
    const most = Math.max(
      0,
      texts.findLastIndex(({ write }) => write !== null && mayShow(write)),
    )
    // “Not there” was so before the first and is so after the last: whichever can be meant is.
    const fits = [...texts.keys()].filter((nth) => texts[nth]?.shows === shows)
    const meant = fits.filter((nth) => nth >= least && nth <= most)
    const [first, last] = [(meant[0] ?? fits[0]) as number, (meant.at(-1) ?? fits.at(-1)) as number]
    return { what, least, most, shown: fits.length > 0 ? { first, last } : null }
  })
  return [...counts, ...states]
}

type Sight = { read: Read; least: number }

/** The most that was surely seen of each thing before a moment. Asked in the order in which reads began. */
class Seen {
  private readonly everywhere = new Map<string, number>()
  private readonly recent = new Map<string, Sight[]>()

  constructor(private readonly boundMs: number) {}

  note(what: string, read: Read, least: number) {
    const recent = this.recent.get(what)
    if (recent) recent.push({ read, least })
    else this.recent.set(what, [{ read, least }])
  }

  before(what: string, { process, address, begin }: Read): number {
    const recent = this.recent.get(what) ?? []
    const isOld = ({ read }: Sight) => read.end + this.boundMs < begin
    const old = recent.filter(isOld).map(({ least }) => least)
    this.everywhere.set(what, Math.max(this.everywhere.get(what) ?? 0, ...old))
    this.recent.set(
      what,
      recent.filter((sight) => !isOld(sight)),
    )
    const here = recent.filter(
      ({ read }) => read.end < begin && read.process === process && read.address === address,
    )
    return Math.max(this.everywhere.get(what) ?? 0, ...here.map(({ least }) => least))
  }
}
