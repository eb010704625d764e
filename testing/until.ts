import { setTimeout as pause } from 'node:timers/promises'

/** Tries again until it works; throws what went wrong last when the time is over. */
export async function until<T>(seconds: number, act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const end = performance.now() + seconds * 1000
  for (;;)
    try {
      signal?.throwIfAborted()
      return await act()
    } catch (error) {
      if (signal?.aborted || performance.now() > end) throw error
      await pause(50)
    }
}
