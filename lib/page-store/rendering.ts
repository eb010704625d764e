import { AsyncLocalStorage } from 'node:async_hooks'

/** Lets a render read the replica, and hears of it when that fails. */
export type ReadsReplica = { failed(error: unknown): void }
/** What the render under way shows, whether it failed, and when time alone makes it wrong (milliseconds since 1970). */
export type Rendering = {
  tags: Set<string>
  failed?: unknown
  expiresAt?: number
  status?: number
  /** Absent where everything is read from the primary. */
  replica?: ReadsReplica
  /** The tick of the expiry clock at which it began: a replica that it may read has all that changed before. */
  since?: number
}

// The server and the app that Next bundled are two module graphs in one process: only a global is the same for both.
const place = globalThis as unknown as Record<symbol, AsyncLocalStorage<Rendering> | undefined>
const symbol = Symbol.for('backboard.rendering')
place[symbol] ??= new AsyncLocalStorage<Rendering>()

export const rendering = place[symbol]

export function noteTags(tags: Iterable<string>) {
  const context = rendering.getStore()
  if (context) for (const tag of tags) context.tags.add(tag)
}

/** Before React sees the error: a payload's error ends under status 200. */
export function noteFailure(error: unknown) {
  const context = rendering.getStore()
  if (context) context.failed ??= error ?? new Error('the render failed')
}

/** The page explains why it has no answer: its status says so too, which Next has no way to. */
export function noteStatus(status: number) {
  const context = rendering.getStore()
  if (context) context.status = status
}

/** For what changes without a write: the answer being rendered is kept no longer than this. */
export function noteEnd(end: Date) {
  const context = rendering.getStore()
  if (context) context.expiresAt = Math.min(context.expiresAt ?? Number.POSITIVE_INFINITY, end.getTime())
}
