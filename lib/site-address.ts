import { env } from '@/lib/env'
import { ownOrigin } from '@/lib/own-origin'

/** The whole address of a path on this site, for readers who are elsewhere. */
export const wholeAddress = (path: string): string => new URL(path, ownOrigin(env())).href
