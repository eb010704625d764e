import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { exportList } from '@/lib/import/export-list'
import { pathWords } from '@/lib/import/file-faults-rules'
import { importList } from '@/lib/import/import-list'
import { importWords } from '@/lib/import/import-words'
import { readListFile } from '@/lib/import/read-list-file'
import { Refusal } from '@/lib/refusal'

const USAGE = [
  'npm run technologies -- export [FILE]',
  'npm run technologies -- import FILE                          (a dry run: says what would change)',
  'npm run technologies -- import FILE --apply                  (changes it, in one transaction)',
  'npm run technologies -- import FILE --edition 2027 --apply   (as the editors’ list of that year: moves the places too)',
  '  --force overwrites what was changed on the site since',
].join('\n')

/** Brings technologies and their points out of the site and into it; a running site hears of it at once. */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [command, file, ...rest] = positionals
  if (command === 'export' && rest.length === 0 && Object.keys(values).length === 0) return write(file)
  if (command !== 'import' || !file || rest.length > 0) throw usage()
  const edition = editionOf(values.edition)
  const options = { edition, force: values.force ?? false }
  const planned = await importList(readListFile(file), {
    ...options,
    apply: values.apply ?? false,
    name: basename(file),
  })
  const { faults } = planned.plan
  if (faults.length > 0)
    throw new Refusal(
      [
        `${file} cannot be imported; nothing was changed:`,
        ...faults.map(({ path, message }) => `  ${pathWords(path)}: ${message}`),
      ].join('\n'),
    )
  console.log(importWords(planned, options).join('\n'))
}

async function write(file: string | undefined): Promise<void> {
  const list = await exportList()
  const text = `${JSON.stringify(list, null, 2)}\n`
  if (!file) return void process.stdout.write(text)
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? error}.`)
  }
  console.log(`${list.technologies.length} technologies are in ${file}.`)
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { apply: { type: 'boolean' }, force: { type: 'boolean' }, edition: { type: 'string' } },
    })
  } catch {
    throw usage()
  }
}

function editionOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const latest = new Date().getUTCFullYear() + 1
  if (!/^2\d{3}$/.test(text)) throw new Refusal(`“${text}” is no year of an edition.`)
  if (Number(text) > latest) throw new Refusal(`${text} is too far ahead: ${latest} at the latest.`)
  return Number(text)
}

const usage = () => new Refusal(`That is no way to call it. These are:\n${USAGE}`)
