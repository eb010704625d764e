// The limit of the database: the vote's statement alone, from as many connections, without a web server.
import { readFileSync } from 'node:fs'
import { Pool } from 'pg'

const [file = '', connections = '1', seconds = '1', from = '0'] = process.argv.slice(2)
const votes = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: Number(connections) })
const clients = await Promise.all(Array.from({ length: Number(connections) }, () => pool.connect()))
let next = Number(from)
const took: number[] = []
const began = performance.now()
const end = began + Number(seconds) * 1000
await Promise.all(
  clients.map(async (client) => {
    while (performance.now() < end) {
      const sent = performance.now()
      const [member, point, value] = votes[next++ % votes.length] as string[]
      await client.query({
        name: 'vote',
        text: 'select * from cast_vote($1::uuid, $2::uuid, $3::int)',
        values: [member, point, value],
      })
      took.push(performance.now() - sent)
    }
  }),
)
const passed = (performance.now() - began) / 1000
took.sort((a, b) => a - b)
const at = (share: number) => took[Math.floor(share * (took.length - 1))]
console.log(
  JSON.stringify({
    requests: took.length,
    seconds: passed,
    bytes: 0,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    mostMs: at(1),
    failed: 0,
  }),
)
for (const client of clients) client.release()
await pool.end()
