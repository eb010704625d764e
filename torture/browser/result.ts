import type { Result } from '../check'

export type { Result }

/** One promise while it is tried. */
export function trying(promise: string) {
  const result: Result = { promise, tries: 0, violations: [], planted: [] }
  return {
    result,
    /** Counts one try and notes what was wrong with it; nothing when all was right. */
    note(wrong: string[]) {
      result.tries++
      result.violations.push(...wrong)
    },
    /** Notes what the check says of something that is broken on purpose. */
    plant(defect: string, wrong: string[]) {
      result.planted.push({ defect, isFound: wrong.length > 0 })
    },
  }
}

/** Whether it was tried and kept, and everything planted was found. */
export const isKept = ({ tries, violations, planted }: Result): boolean =>
  tries > 0 && violations.length === 0 && planted.length > 0 && planted.every(({ isFound }) => isFound)
