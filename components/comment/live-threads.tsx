'use client'
import { Threads, type ThreadsProps } from './threads'

/** Made in the browser as well: a page then repeats of its comments what they say, not all the elements around it. */
export function LiveThreads(props: ThreadsProps) {
  return <Threads {...props} />
}
