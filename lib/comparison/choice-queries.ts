import { listPlaces, type Place } from '@/lib/technology/ranked-part-queries'
import { canBeCompared } from './comparison-rules'

export type Choice = Place

/** Every technology that can be compared, in rank order. */
export const listChoices = async (): Promise<Choice[]> =>
  (await listPlaces()).filter(({ slug }) => canBeCompared(slug))
