import { ASSUMED, type Assumed } from './world'

/** What if the simulation's assumptions are wrong? Each changes one of them. */
export const OTHER_WORLDS: { name: string; assumed: Assumed }[] = [
  { name: 'The editors know nothing', assumed: { ...ASSUMED, editorsError: 1e6 } },
  { name: 'The editors are nearly right', assumed: { ...ASSUMED, editorsError: ASSUMED.qualitySpread / 2 } },
  { name: 'The better ones are better known', assumed: { ...ASSUMED, fameOfQuality: 2 } },
  { name: 'All members are equally lenient', assumed: { ...ASSUMED, leniencySpread: 0 } },
  { name: 'Lenient and strict ones differ twice as much', assumed: { ...ASSUMED, leniencySpread: 1.4 } },
  { name: 'Nobody votes on more than two points', assumed: { ...ASSUMED, brief: 1 } },
]
