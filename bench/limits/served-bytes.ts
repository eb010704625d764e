import { get, type IncomingHttpHeaders } from 'node:http'

export type Served = { headers: IncomingHttpHeaders; body: Buffer }

/** An answer as it travels, in the encoding that the headers ask for. */
export function servedBytes(url: string, headers: Record<string, string>): Promise<Served> {
  return new Promise((done, fail) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () =>
        response.statusCode === 200
          ? done({ headers: response.headers, body: Buffer.concat(chunks) })
          : fail(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).on('error', fail)
  })
}
