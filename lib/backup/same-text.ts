import { Client } from 'pg'

/** With these, two servers write the same row as the same line. */
const SETTINGS = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  client_encoding: 'UTF8',
  // A large table takes its time.
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
}

/** One transaction on a connection of its own; taken back when `act` fails. */
export async function inTransaction<T>(
  { url, name, begin }: { url: string; name: string; begin: string },
  act: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, application_name: name, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  await client.connect()
  try {
    for (const setting of Object.entries(SETTINGS))
      await client.query('select set_config($1, $2, false)', [...setting])
    await client.query(begin)
    const answer = await act(client)
    await client.query('commit')
    return answer
  } finally {
    // Without its commit the database takes all of it back.
    await client.end()
  }
}
