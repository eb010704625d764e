import { countPendingSuggestions, listPendingSuggestions } from '@/lib/suggestion/suggestion-queue-queries'

/** Suggestions as they wait in the queue. */
export const suggested = {
  count: countPendingSuggestions,
  list: async () =>
    (await listPendingSuggestions()).suggestions.map((view) => ({
      id: view.id,
      since: view.createdAt,
      view,
    })),
}
