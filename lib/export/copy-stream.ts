import type { Readable } from 'node:stream'
import postgres from 'postgres'
import { env } from '@/lib/env'

// A reader who takes nothing for so long, or is not done after so long, has gone or wants to hold the place.
const STALLED_MS = 60_000
const MOST_MS = 30 * 60_000

/**
 * The lines of a query as bytes, in one snapshot, taken from the database only as fast as they are read. Whoever stops
 * reading ends the query; `ended` is called once, when its connection is gone.
 * @param select a query of one text column; nothing that a visitor sent may stand in it
 */
export async function copyStream(
  select: string,
  signal: AbortSignal,
  ended: () => void,
): Promise<ReadableStream<Uint8Array>> {
  // A connection of its own, for which no statement takes too long.
  const sql = postgres(env().DIRECT_DATABASE_URL, {
    max: 1,
    connect_timeout: 4,
    onnotice: () => {},
    connection: { application_name: 'backboard export', statement_timeout: 0 },
  })
  const query = sql.unsafe(`copy (${select}) to stdout`)
  let chunks: AsyncIterator<Buffer> | undefined
  let isDone = false
  let ending: Promise<void> | undefined

  const end = () => {
    ending ??= (async () => {
      for (const timer of [stalled, tooLong]) clearTimeout(timer)
      signal.removeEventListener('abort', end)
      if (!isDone) query.cancel()
      // The database hears of it only once what it has sent is off the line.
      await drain(chunks)
      await sql.end({ timeout: 1 }).finally(ended)
    })()
    return ending
  }
  const tooLong = setTimeout(end, MOST_MS)
  let stalled = setTimeout(end, STALLED_MS)
  signal.addEventListener('abort', end)
  if (signal.aborted) void end()

  async function next() {
    const { done, value } = await (chunks as AsyncIterator<Buffer>).next()
    isDone = done === true
    if (ending) throw new Error('this export was broken off')
    return isDone ? null : value
  }

  try {
    chunks = ((await query.readable()) as Readable).iterator({ destroyOnReturn: false })
  } catch (error) {
    await end()
    throw error
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(stalled)
        try {
          const chunk = await next()
          if (chunk) {
            controller.enqueue(chunk)
            stalled = setTimeout(end, STALLED_MS)
          } else {
            // Whoever has read all of it may ask for the next one at once.
            await end()
            controller.close()
          }
        } catch (error) {
          await end()
          throw error
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

async function drain(chunks: AsyncIterator<Buffer> | undefined) {
  try {
    while (chunks && !(await chunks.next()).done);
  } catch {
    // Cancelled: that is the end that was wanted.
  }
}
