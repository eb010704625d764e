/** Moments are milliseconds of one monotonic clock, that of the process that asked. */
type Asked = { process: number; begin: number }

/**
 * One more in some counts, or the next text of a state. `end` is null where the answer never came: it may have been
 * done or not. The writes of one state follow one another, in the order of the log; whose outcome is unknown is its last.
 */
export type Write = Asked & {
  end: number | null
  counts?: string[]
  /** `shows` is null for what is taken away. */
  state?: { name: string; shows: string | null }
}

/** What one answer showed: counts, and of each state its text, or null where it was not there. */
export type Read = Asked & {
  address: string
  end: number
  counts: Record<string, number>
  states: Record<string, string | null>
}

export type Log = { writes: Write[]; reads: Read[] }
