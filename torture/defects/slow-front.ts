import { startFront } from './front'

/** Hands everything on, each request so many milliseconds late. */
export const startSlowFront = (origin: string, lateMs: number) =>
  startFront(origin, ({ passOn }) => {
    setTimeout(passOn, lateMs)
  })
