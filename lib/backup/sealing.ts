import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'

type Bytes = AsyncIterable<Buffer>

const AGE = Buffer.from('age-encryption.org/v1\n')
/** log2 of scrypt's cost: 16 MiB for a moment. The passphrase is a random one, so a higher cost would protect nothing. */
const WORK_FACTOR = 14

/** Seals what passes in the age format (age-encryption.org), which `age --decrypt` opens too. Without a passphrase it passes as it is. */
export async function* seal(bytes: Bytes, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  if (!passphrase) return yield* bytes
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(WORK_FACTOR)
  yield* fromWeb(await encrypter.encrypt(toWeb(bytes)))
}

/** @throws Error when a sealed archive was changed, or the passphrase is missing or another */
export async function* open(bytes: Bytes, passphrase: string | undefined): AsyncGenerator<Uint8Array> {
  const { isSealed, all } = await lookAtBeginning(bytes)
  if (!isSealed) return yield* all
  if (!passphrase) throw new Error('it is encrypted, and BACKUP_PASSPHRASE is not set')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  yield* fromWeb(await decrypter.decrypt(toWeb(all)))
}

async function lookAtBeginning(bytes: Bytes) {
  const rest = bytes[Symbol.asyncIterator]()
  let seen = Buffer.alloc(0)
  let isOver = false
  while (seen.length < AGE.length && !isOver) {
    const { done, value } = await rest.next()
    isOver = done === true
    if (value) seen = Buffer.concat([seen, value])
  }
  async function* all() {
    yield seen
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  }
  return { isSealed: seen.subarray(0, AGE.length).equals(AGE), all: all() }
}

// Chunks in the size that streams of bytes have: a stream of objects would hold sixteen of any size.
const toWeb = (bytes: Bytes) =>
  Readable.toWeb(Readable.from(bytes, { objectMode: false })) as unknown as ReadableStream<Uint8Array>

const fromWeb = (stream: ReadableStream<Uint8Array>) => stream as unknown as AsyncIterable<Uint8Array>
