// Loaded into a site's process before all else: it keeps more and more memory, files and connections.
import { openSync } from 'node:fs'
import pg from 'pg'

const kept = []
setInterval(() => kept.push(Buffer.alloc(1024 * 1024, 1)), 100).unref()
setInterval(() => kept.push(openSync('/dev/null', 'r')), 100).unref()
setInterval(() => {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'backboard leak',
  })
  client.on('error', () => {})
  client.connect().catch(() => {})
  kept.push(client)
}, 1000).unref()
