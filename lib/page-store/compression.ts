import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|application\/x-ndjson|image\/svg\+xml)/
const LEAST_BYTES = 600

export type Encoded = { body: Buffer; gzip?: Buffer; br?: Buffer }

/**
 * How hard to press: `quick` for readers who wait now, a third larger in a sixth of the time; `once` for an answer that
 * is made for one reader; `thorough` for what is kept.
 */
export type Effort = 'quick' | 'once' | 'thorough'
const QUALITY: Record<Effort, { br: number; gzip: number }> = {
  quick: { br: 1, gzip: 1 },
  once: { br: 4, gzip: 4 },
  thorough: { br: 9, gzip: 6 },
}

export const isWorthIt = (body: Buffer, contentType: string) =>
  body.length >= LEAST_BYTES && COMPRESSIBLE.test(contentType)

/** The bytes in every encoding that is worth its while; zlib works on its own threads. */
export async function compress(body: Buffer, contentType: string, effort: Effort): Promise<Encoded> {
  if (!isWorthIt(body, contentType)) return { body }
  const [zipped, br] = await Promise.all([encode(body, 'gzip', effort), encode(body, 'br', effort)])
  return { body, gzip: zipped, br }
}

/** The bytes in one encoding. */
export function encode(body: Buffer, encoding: 'br' | 'gzip', effort: Effort): Promise<Buffer> {
  if (encoding === 'gzip') return zip(body, { level: QUALITY[effort].gzip })
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY[effort].br,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return brotli(body, { params })
}
