import pg from 'pg'
import type { Asked } from './explained'

type Query = (asked: unknown, values?: unknown, ...rest: unknown[]) => unknown

/** Every statement that `act` sends to the database through pg, with its values. */
export async function capturedQueries(act: () => Promise<unknown>): Promise<Asked[]> {
  const sent: Asked[] = []
  const client = pg.Client.prototype as unknown as { query: Query }
  const { query } = client
  client.query = function captured(this: unknown, asked, values, ...rest) {
    const { text, values: given } =
      typeof asked === 'string' ? { text: asked, values } : (asked as { text?: string; values?: unknown })
    if (text) sent.push({ text, values: Array.isArray(given) ? given : Array.isArray(values) ? values : [] })
    return query.call(this, asked, values, ...rest)
  }
  try {
    await act()
  } finally {
    client.query = query
  }
  return sent
}
