import { closeEdition } from '@/lib/edition/close-edition'
import { closingRefusals } from '@/lib/edition/closing-refusals'
import { getEdition, listEditions } from '@/lib/edition/edition-queries'
import { closeEditionSchema } from '@/lib/edition/edition-schema'
import { formatWhole } from '@/lib/format/number'
import { Refusal } from '@/lib/refusal'

const USAGE = [
  'npm run edition -- list',
  'npm run edition -- show YEAR',
  'npm run edition -- close YEAR --title "TITLE"   (freezes the community ranking of now, for good)',
].join('\n')

/** What an operator does with editions from the command line; a running site hears of it at once. */
export async function main([command, year, ...rest]: string[]): Promise<void> {
  if (command === 'list' && year === undefined) return list()
  if (command === 'show' && isYear(year) && rest.length === 0) return show(Number(year))
  if (command === 'close' && isYear(year) && rest.length === 2 && rest[0] === '--title')
    return close(Number(year), rest[1] as string)
  throw new Refusal(`That is no way to call it. These are:\n${USAGE}`)
}

async function close(year: number, title: string): Promise<void> {
  const request = closeEditionSchema.safeParse({ year, title })
  if (!request.success) throw new Refusal(request.error.issues.map(({ message }) => message).join(' '))
  const closed = await closeEdition(request.data.year, request.data.title)
  if ('refusal' in closed) throw new Refusal(closingRefusals[closed.refusal] ?? closed.refusal)
  const { technologies, ballots, hash } = closed
  console.log(
    `Edition ${year} is closed: ${technologies} technologies, ${formatWhole(ballots)} ballots.\nSHA-256 ${hash}`,
  )
}

async function list(): Promise<void> {
  for (const { year, kind, items, hash, title } of await listEditions())
    console.log(
      [year, kind.padEnd(9), `${items.length}`.padStart(4), hash ?? ''.padEnd(64), title].join('  '),
    )
}

async function show(year: number): Promise<void> {
  const edition = await getEdition(year)
  if (!edition) throw new Refusal(`There is no edition ${year}.`)
  const { title, closedAt, formula, hash, items, departures } = edition
  console.log(`${year}: ${title}`)
  if (hash) console.log(`closed ${closedAt}, formula ${formula}, SHA-256 ${hash}`)
  for (const { position, name, score, change } of items)
    console.log(
      `${position}`.padStart(4),
      name.padEnd(30),
      (score?.toFixed(4) ?? '').padStart(8),
      change ? `  ${change.from === null ? 'new' : `was ${change.from}`}` : '',
    )
  for (const { name, from } of departures) console.log('   –', name.padEnd(30), `         was ${from}`)
}

const isYear = (text: string | undefined) => /^\d{4}$/.test(text ?? '')
