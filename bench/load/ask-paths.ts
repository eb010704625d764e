import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Load, load } from './load'

export type Burst = Load & { perSecond: number }
export type Asking = {
  origin: string
  paths: string[]
  connections: number
  seconds: number
  cookie?: string
}

/** Connections that ask for the paths in turn, each as soon as it has its answer. */
export async function askPaths({ origin, paths, connections, seconds, cookie = '' }: Asking): Promise<Burst> {
  const file = join(mkdtempSync(join(tmpdir(), 'backboard-load-')), 'requests')
  writeFileSync(file, paths.map((path) => `GET\t${path}\t${cookie}\t\n`).join(''))
  const measured = await load({ url: origin, file }, connections, seconds)
  return { ...measured, perSecond: measured.requests / measured.seconds }
}

export const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number
