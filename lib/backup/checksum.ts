import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { crc32 } from 'node:zlib'

const LENGTH = Buffer.from(trailer('0'.repeat(64))).length

/** Ends a gzip file with a small second member that holds the SHA-256 of all before; gzip and tar read on as ever. */
export class AddChecksum extends Transform {
  readonly #hash = createHash('sha256')

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
    this.#hash.update(chunk)
    done(null, chunk)
  }

  override _flush(done: TransformCallback) {
    done(null, trailer(this.#hash.digest('hex')))
  }
}

/** Takes that end off, and fails when it does not fit byte for byte: every byte before it counts, and each of its own. */
export class CheckChecksum extends Transform {
  readonly #hash = createHash('sha256')
  #held: Buffer = Buffer.alloc(0)

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
    const all = Buffer.concat([this.#held, chunk])
    const passed = all.subarray(0, Math.max(0, all.length - LENGTH))
    this.#held = all.subarray(passed.length)
    this.#hash.update(passed)
    done(null, passed)
  }

  override _flush(done: TransformCallback) {
    const fits = this.#held.equals(trailer(this.#hash.digest('hex')))
    done(fits ? null : new Error('its checksum does not fit'))
  }
}

/** A gzip member (RFC 1952) of one stored block (RFC 1951), so that there is one way only to write it. */
function trailer(hash: string): Buffer {
  const text = Buffer.from(`SHA-256 of all before this: ${hash}\n`)
  const block = Buffer.alloc(5)
  block.writeUInt8(1, 0)
  block.writeUInt16LE(text.length, 1)
  block.writeUInt16LE(~text.length & 0xffff, 3)
  const end = Buffer.alloc(8)
  end.writeUInt32LE(crc32(text), 0)
  end.writeUInt32LE(text.length, 4)
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]), block, text, end])
}
