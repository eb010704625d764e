import { Readable } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { Refusal } from '@/lib/refusal'

type Bytes = AsyncIterable<Buffer>

const AGE = Buffer.from('age-encryption.org/v1\n')
/** How the name of a sealed file ends. */
const ENDING = '.age'
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

/**
 * Opens what was sealed; what never was passes as it is, unless a passphrase or the file's name says that it must be.
 * @throws Refusal for what is not sealed and must be: somebody may have put it in a sealed one's place
 * @throws Error when a sealed archive was changed, or the passphrase is missing or another
 */
export async function* open(
  bytes: Bytes,
  { file, passphrase }: { file: string; passphrase: string | undefined },
): AsyncGenerator<Uint8Array> {
  const { isSealed, all } = await lookAtBeginning(bytes)
  if (!isSealed && (passphrase || file.endsWith(ENDING))) throw notSealed(file, passphrase)
  if (!isSealed) return yield* all
  if (!passphrase) throw new Error('it is encrypted, and BACKUP_PASSPHRASE is not set')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  yield* fromWeb(await decrypter.decrypt(toWeb(all)))
}

function notSealed(file: string, passphrase: string | undefined): Refusal {
  const isNamedSo = file.endsWith(ENDING)
  const why = passphrase ? 'BACKUP_PASSPHRASE is set' : `its name ends in ${ENDING}`
  const todo = [passphrase && 'unset BACKUP_PASSPHRASE', isNamedSo && `rename it without ${ENDING}`]
  return new Refusal(
    `${file} is not encrypted although ${why}, so anybody may have made it; if you trust this file, ${todo.filter(Boolean).join(' and ')}.`,
  )
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
