import { noteFailure, noteTags } from './rendering'

type Tags<T> = string[] | ((result: T) => string[])

/**
 * Every public query goes through here: it says what the answer being rendered shows, and that it failed if it did.
 * Tags that only the result knows (whose member, which slug) are a function of it.
 */
export async function publicRead<T>(tags: Tags<T>, query: () => Promise<T>): Promise<T> {
  if (Array.isArray(tags)) noteTags(tags)
  try {
    const result = await query()
    if (!Array.isArray(tags)) noteTags(tags(result))
    return result
  } catch (error) {
    noteFailure(error)
    throw error
  }
}
