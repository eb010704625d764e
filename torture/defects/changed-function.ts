import type { Sql } from 'postgres'

/** While `act` goes on, an SQL function of the site is another; afterwards it is as it was. Throws where nothing changed. */
export async function withChangedFunction(
  sql: Sql,
  name: string,
  change: (definition: string) => string,
  act: () => Promise<void>,
) {
  const [row] = await sql<{ text: string }[]>`
    select pg_get_functiondef(oid) as text from pg_proc where proname = ${name}`
  const text = row?.text ?? ''
  const changed = change(text)
  if (changed === text) throw new Error(`${name} is no longer as this defect expects it`)
  await sql.unsafe(changed)
  try {
    await act()
  } finally {
    await sql.unsafe(text)
  }
}
