import { area, curveLinear, curveStepAfter, line } from 'd3-shape'
import { timeAxis } from './time-scale'

export type BandPoint = { day: string; value: number; low: number; high: number }
/** What the drawing reaches from its upper to its lower edge; the larger number is below where rank 1 is best. */
export type Reach = { top: number; bottom: number }

/** The paths are for a square of this size, which is then stretched. */
export const BAND_SIZE = 1000

export const heightOf = ({ top, bottom }: Reach, value: number) => (100 * (value - top)) / (bottom - top)

/** A line with the band in which its value may lie, oldest day first. */
export function bandPaths(points: BandPoint[], reach: Reach, isStepped: boolean) {
  const { at } = timeAxis(points.map(({ day }) => day))
  const x = ({ day }: BandPoint) => (at(day) / 100) * BAND_SIZE
  const y = (value: number) => (heightOf(reach, value) / 100) * BAND_SIZE
  const curve = isStepped ? curveStepAfter : curveLinear
  return {
    band:
      area<BandPoint>(
        x,
        ({ low }) => y(low),
        ({ high }) => y(high),
      )
        .curve(curve)
        .digits(1)(points) ?? '',
    line:
      line<BandPoint>(x, ({ value }) => y(value))
        .curve(curve)
        .digits(1)(points) ?? '',
  }
}
