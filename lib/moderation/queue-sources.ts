import { appeals } from './appeal-queries'
import type { SubjectType } from './decisions-schema'
import { countFlags, listFlags } from './flag-queries'
import { reported } from './reported-queries'
import { reviews } from './review-queries'
import { suggested } from './suggested-queries'

type Source<V> = {
  count: () => Promise<number>
  /** The oldest first. */
  list: (limit: number) => Promise<{ id: string; since: string; view: V }[]>
}

const flags = {
  count: () => countFlags('OPEN'),
  list: async () =>
    (await listFlags('OPEN')).flags.map((flag) => ({ id: flag.id, since: flag.foundAt, view: flag })),
}

/** Where what waits for moderators comes from, by the kind of subject; its card stands in components/moderation/queue-cards. */
export const queueSources = {
  FLAG: flags,
  REPORT: reported,
  COMMENT: reviews,
  APPEAL: appeals,
  SUGGESTION: suggested,
} satisfies Partial<Record<SubjectType, Source<unknown>>>

type Sources = typeof queueSources
export type QueueType = keyof Sources
export type QueueItem = {
  [T in QueueType]: { type: T } & Awaited<ReturnType<Sources[T]['list']>>[number]
}[QueueType]
