import { setTimeout as wait } from 'node:timers/promises'
import type { FinishedPage } from '@/lib/page-store/finished-page'
import { keptAddresses } from './addresses'
import { openRenderer } from './open-renderer'
import { isSameAnswer } from './same-answer'
import { prepareStage } from './stage'
import { auditedWrites } from './writes'

/** Until the notices of this process, which it applied itself, and those of scripts have been read. */
const HEARD_MS = 150

/** `outlived` are those that were made again of a part that no longer was so. */
export type Audited = { write: string; changed: string[]; expired: string[]; outlived: string[] }

/** Renders every address, writes, renders all anew, and says for each write what changed and what had expired. */
async function audit() {
  const stage = await prepareStage()
  const site = await openRenderer()
  const addresses = keptAddresses(stage)
  const kept = new Map<string, FinishedPage>()
  const renderAll = async () => {
    for (const address of addresses) kept.set(address, await site.render(address))
  }
  await renderAll()
  for (const [write, run] of Object.entries(auditedWrites)) {
    await run(stage)
    await wait(HEARD_MS)
    const audited: Audited = { write, changed: [], expired: [], outlived: [] }
    // As readers get it now: what has not expired, and the rest made of what is still kept.
    const made = new Map<string, FinishedPage>()
    for (const address of addresses) {
      if (site.clock.isFresh(kept.get(address) as FinishedPage)) continue
      audited.expired.push(address)
      made.set(address, await site.render(address))
    }
    // As it is.
    site.forgetParts()
    for (const address of addresses) {
      const anew = await site.render(address)
      if (!isSameAnswer(kept.get(address) as FinishedPage, anew)) audited.changed.push(address)
      if (!isSameAnswer(made.get(address) ?? anew, anew)) audited.outlived.push(address)
      kept.set(address, anew)
    }
    console.log(JSON.stringify(audited))
  }
  await site.close()
  process.exit(0)
}

await audit()
