import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|application\/x-ndjson|image\/svg\+xml)/
const LEAST_BYTES = 600

export type Encoded = { body: Buffer; gzip?: Buffer; br?: Buffer }

/** The bytes in every encoding that is worth its while; zlib works on its own threads. */
export async function compress(body: Buffer, contentType: string): Promise<Encoded> {
  if (body.length < LEAST_BYTES || !COMPRESSIBLE.test(contentType)) return { body }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [zipped, br] = await Promise.all([zip(body), brotli(body, { params })])
  return { body, gzip: zipped, br }
}
