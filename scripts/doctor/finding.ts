/** What one check found. `worry` can wait, `wrong` cannot; both say what to do. */
export type Finding = { state: 'good' | 'worry' | 'wrong'; about: string; says: string; todo?: string }

/** One area's checks. A check that breaks off is itself a finding. */
export type Check = { about: string; run: () => Promise<Finding[]> }

export const good = (about: string, says: string): Finding => ({ state: 'good', about, says })
export const worry = (about: string, says: string, todo: string): Finding => ({
  state: 'worry',
  about,
  says,
  todo,
})
export const wrong = (about: string, says: string, todo: string): Finding => ({
  state: 'wrong',
  about,
  says,
  todo,
})
