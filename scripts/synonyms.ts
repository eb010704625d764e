import { Refusal } from '@/lib/refusal'
import { addSynonym, listSynonyms, removeSynonym } from '@/lib/search/change-synonyms'

const USAGE = [
  'npm run synonyms -- list',
  'npm run synonyms -- add "golang" "Go"      (who searches for golang also finds Go)',
  'npm run synonyms -- remove "golang" ["Go"]',
].join('\n')

/** What else things are called, for search; a running site knows it at once. */
export async function main([command, alias, means, ...rest]: string[]): Promise<void> {
  if (command === 'list' && alias === undefined) return list()
  if (command === 'add' && alias && means && rest.length === 0)
    return console.log(await addSynonym(alias, means))
  if (command === 'remove' && alias && rest.length === 0)
    return console.log(await removeSynonym(alias, means ?? null))
  throw new Refusal(`That is no way to call it. These are:\n${USAGE}`)
}

async function list(): Promise<void> {
  const all = await listSynonyms()
  for (const { alias, means } of all) console.log(`${alias.padEnd(28)}  ${means}`)
  console.log(all.length === 1 ? '1 synonym' : `${all.length} synonyms`)
}
