import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { AddChecksum } from './checksum'
import { seal } from './sealing'

export type AddFile = (name: string, bytes: Buffer) => Promise<void>

/**
 * Writes a new tar.gz file, for its owner only, of what `fill` adds one by one; nothing but the file at hand is in
 * memory. Sealed with the passphrase when there is one.
 */
export async function writeArchive(
  file: string,
  passphrase: string | undefined,
  fill: (add: AddFile) => Promise<void>,
): Promise<void> {
  const archive = pack()
  const mtime = new Date()
  const add: AddFile = (name, bytes) =>
    new Promise((done, fail) => {
      archive
        .entry({ name, mode: 0o600, mtime, size: bytes.length }, bytes, (error) =>
          error ? fail(error) : done(),
        )
        .on('error', fail)
    })
  const written = pipeline(
    Readable.from(archive),
    createGzip(),
    new AddChecksum(),
    (bytes: AsyncIterable<Buffer>) => seal(bytes, passphrase),
    createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  )
  const filled = fill(add).then(
    () => archive.finalize(),
    (error) => {
      archive.destroy(error)
      throw error
    },
  )
  // When the disk is full, nobody takes what is added any more: the first fault of either ends both.
  await Promise.all([filled, written])
}
