// The limit of the runtime: the same bytes and headers from memory, whatever is asked for.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file, port] = process.argv.slice(2)
const { headers, body } = JSON.parse(readFileSync(file, 'utf8'))
const bytes = Buffer.from(body, 'base64')
createServer((_req, res) => {
  res.writeHead(200, headers)
  res.end(bytes)
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
