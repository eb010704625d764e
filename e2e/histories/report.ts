import { checkHistory } from '@/testing/histories/check-history'
import { lateness } from '@/testing/histories/lateness'
import type { Log } from '@/testing/histories/log'
import { DEAF, type runHistory } from './run-history'

type History = Awaited<ReturnType<typeof runHistory>>

/** What a history says of the promise: in numbers, and every fault in words. */
export function reportOf({ log, faults, stale, inDatabase }: History, boundMs: number) {
  const heard: Log = { ...log, reads: log.reads.filter(({ process }) => process !== DEAF) }
  const deaf: Log = { ...log, reads: log.reads.filter(({ process }) => process === DEAF) }
  const found = [
    ...checkHistory(heard, boundMs),
    ...stale.map((name) => `${name}: stale when all was settled`),
  ]
  const votes = log.writes.filter(({ counts }) => counts)
  const acknowledged = votes.filter(({ end }) => end !== null).length
  if (inDatabase < acknowledged || inDatabase > votes.length)
    found.push(`${inDatabase} votes are stored, ${acknowledged} were acknowledged and ${votes.length} sent`)
  const late = lateness(heard)
  const at = (share: number) => Math.round(late[Math.floor(share * (late.length - 1))] ?? 0)
  const unknown = log.writes.filter(({ end }) => end === null).length
  const words =
    `${log.writes.length} writes (${unknown} of unknown outcome) and ${heard.reads.length} reads; ` +
    `${faults.cut} connections cut, ${faults.killed} processes killed. ` +
    `${late.length} answers of another process came before it had heard: they began ` +
    `${at(0.5)} ms (median), ${at(0.99)} ms (99 of 100), ${at(1)} ms (all) or less after the acknowledgement.`
  return { faults: found, words, faultsOfDeaf: checkHistory(deaf, boundMs).length }
}
