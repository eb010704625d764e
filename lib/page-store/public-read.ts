import { isLateSearch } from '@/lib/search/late-search'
import { noteFailure, noteTags, rendering } from './rendering'

type Tags<T> = string[] | ((result: T) => string[])

/**
 * Every public query goes through here: it says what the answer being rendered shows, and that it failed if it did.
 * Tags that only the result knows (whose member, which slug) are a function of it.
 */
export async function publicRead<T>(tags: Tags<T>, query: () => Promise<T>): Promise<T> {
  if (Array.isArray(tags)) noteTags(tags)
  try {
    const result = await onceMoreOnPrimary(query)
    if (!Array.isArray(tags)) noteTags(tags(result))
    return result
  } catch (error) {
    noteFailure(error)
    throw error
  }
}

/** A replica that fails, is away or can't do what is asked costs a moment, never an answer. */
async function onceMoreOnPrimary<T>(query: () => Promise<T>): Promise<T> {
  const context = rendering.getStore()
  const replica = context?.replica
  if (!context || !replica) return query()
  try {
    return await query()
  } catch (error) {
    if (isLateSearch(error)) throw error
    replica.failed(error)
    context.replica = undefined
    return query()
  }
}
