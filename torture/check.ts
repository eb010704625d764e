import type { Ledger } from '@/testing/ledger'
import type { TortureSite } from './site/start-torture-site'

export type Torture = {
  /** Little of everything, for every change; false: all that the promise names. */
  isQuick: boolean
  /** How long the mixed load goes on. */
  minutes: number
  /** How much longer than promised things may take where other programs keep the machine busy; 1 holds the promise. */
  slack: number
  buildDir: string
  /** A site with a database of its own that several checks share: each leaves it as whole as it found it. */
  site(): Promise<TortureSite>
}

type Run = (ledger: Ledger, torture: Torture) => Promise<void>

/** One of the things that are tried. */
export type Check = {
  /** What stands after `npm run torture --`. */
  name: string
  /** Whether the quick form belongs to every `npm test`. */
  isQuick: boolean
} & (OfLedger | OfResults)

/** Its promises are what `run` writes into the ledger. */
export type OfLedger = {
  run: Run
  /** The same with something broken on purpose, in the test only: the promises that must not survive it. */
  planted: { defect: string; breaks: string[]; run: Run }[]
}

/** It plants its defects itself, one promise after the other. */
type OfResults = { results: (torture: Torture) => Promise<Result[]> }

/** What was tried of one promise, every time that it was broken, and whether what was broken on purpose was found. */
export type Result = {
  promise: string
  tries: number
  violations: string[]
  planted: { defect: string; isFound: boolean }[]
}
