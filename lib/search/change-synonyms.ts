import { db } from '@/lib/db'
import { Refusal } from '@/lib/refusal'

const LONGEST = 60

/** Puts a synonym in, in the name of an operator, and answers with a sentence that says what it does. */
export async function addSynonym(alias: string, means: string): Promise<string> {
  for (const text of [alias, means])
    if (text.trim() === '' || text.length > LONGEST)
      throw new Refusal(`A synonym and what it means have 1 to ${LONGEST} characters each.`)
  const [said] = await db.$queryRaw<[{ alias: string; means: string }]>`
    select search_key(${alias}) as alias, search_key(${means}) as means`
  if (said.alias === '' || said.means === '')
    throw new Refusal('Both need a letter or a number: search leaves everything else out.')
  if (said.alias === said.means) throw new Refusal('To search these two are the same word already.')
  const added = await db.$executeRaw`
    insert into search_synonym (alias, means) select ${alias.trim()}, ${means.trim()}
    where not exists (select from search_synonym where key = ${said.alias} and search_key(means) = ${said.means})
    on conflict do nothing`
  const [target] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from technology where state = 'LISTED' and search_key = ${said.means}`
  const effect = target.count > 0 ? 'a technology of that name' : `texts that say “${means}”`
  return added ? `“${alias}” now also finds ${effect}.` : `“${alias}” meant “${means}” already.`
}

/** Takes out what a word means, or one of its meanings. */
export async function removeSynonym(alias: string, means: string | null): Promise<string> {
  const removed = await db.$executeRaw`
    delete from search_synonym
    where key = search_key(${alias}) and (${means}::text is null or search_key(means) = search_key(${means}))`
  if (removed === 0)
    throw new Refusal(`“${alias}” has no such meaning; \`npm run synonyms -- list\` shows all.`)
  return `“${alias}” has ${removed === 1 ? 'one meaning' : `${removed} meanings`} fewer.`
}

export const listSynonyms = () =>
  db.searchSynonym.findMany({
    select: { alias: true, means: true },
    orderBy: [{ means: 'asc' }, { alias: 'asc' }],
  })
