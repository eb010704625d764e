import { formatWhole } from './number'

/** A regular verb for so many: 1 “agrees”, 2 “agree”, 0 “agree”. */
export const verb = (count: number, word: string) => (count === 1 ? `${word}s` : word)

/** “12 agree, 1 disagrees”. */
export const agreement = ({ agree, disagree }: { agree: number; disagree: number }, between = ', ') =>
  `${formatWhole(agree)} ${verb(agree, 'agree')}${between}${formatWhole(disagree)} ${verb(disagree, 'disagree')}`
