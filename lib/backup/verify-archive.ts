import { createHash } from 'node:crypto'
import { Refusal } from '@/lib/refusal'
import { type Manifest, manifestSchema } from './manifest-schema'
import { type ReadArchive, readArchive } from './read-archive'

export const MANIFEST = 'manifest.json'
const LINE_FEED = 10

/** The name of the n-th piece of a table, from 0. */
export const pieceName = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`

/** Counts and hashes the lines of a table as they come by. */
export function tally() {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  let pieces = 0
  return {
    add(piece: Buffer) {
      hash.update(piece)
      bytes += piece.length
      pieces++
      for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) rows++
    },
    get pieces() {
      return pieces
    },
    end: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  }
}

/**
 * Reads a whole archive and gives its manifest when every table has the rows and the hash that stand there.
 * @throws Refusal for whatever is not as it was written
 */
export async function verifyArchive(
  file: string,
  passphrase: string | undefined,
  read: ReadArchive = readArchive,
): Promise<Manifest> {
  const tallies = new Map<string, ReturnType<typeof tally>>()
  let manifest: Manifest | undefined
  for await (const { name, bytes } of read(file, passphrase)) {
    if (name === MANIFEST) manifest = parse(file, bytes)
    else if (manifest) throw damaged(file, `${name} comes after its manifest`)
    else count(file, tallies, name, bytes)
  }
  if (!manifest) throw damaged(file, 'it has no manifest')
  for (const table of manifest.tables) {
    const found = (tallies.get(table.name) ?? tally()).end()
    tallies.delete(table.name)
    if (found.rows !== table.rows || found.bytes !== table.bytes || found.sha256 !== table.sha256)
      throw damaged(file, `the table ${table.name} is not as its manifest says`)
  }
  if (tallies.size > 0) throw damaged(file, 'it holds tables that its manifest does not know')
  return manifest
}

function count(file: string, tallies: Map<string, ReturnType<typeof tally>>, name: string, bytes: Buffer) {
  const table = tableOf(name)
  const found = tallies.get(table) ?? tally()
  tallies.set(table, found)
  if (name !== pieceName(table, found.pieces)) throw damaged(file, `${name} is not where it belongs`)
  found.add(bytes)
}

/** The table that a piece belongs to; empty for what is no piece. */
export const tableOf = (name: string): string => /^tables\/([a-z0-9_]+)\/\d+\.copy$/.exec(name)?.[1] ?? ''

function parse(file: string, bytes: Buffer): Manifest {
  const { format } = JSON.parse(bytes.toString()) as { format?: unknown }
  const parsed = manifestSchema.safeParse(JSON.parse(bytes.toString()))
  if (parsed.success) return parsed.data
  throw damaged(file, `its manifest cannot be read (format ${format}: ${parsed.error.issues[0]?.message})`)
}

const damaged = (file: string, what: string) =>
  new Refusal(`${file} is damaged or no backup of this site: ${what}.`)
