/** What became of one promise: how often it was tried, where it did not hold, and whether planted defects were found. */
export type Check = {
  promise: string
  tries: number
  violations: string[]
  planted: { defect: string; found: boolean }[]
}

/** Runs work on every item, some at a time, in the order of the list. */
export async function inTurn<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>) {
  const waiting = [...items].reverse()
  const lane = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, lane))
}
