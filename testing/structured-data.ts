import { readFileSync } from 'node:fs'
import Validator from '@adobe/structured-data-validator'

type Node = { '@type': string } & Record<string, unknown>

/** What an independent validator finds in the things that a page tells; empty when all is well. */
export async function problemsOfGraph(things: unknown[]): Promise<string[]> {
  const jsonld: Record<string, Node[]> = {}
  for (const thing of structuredClone(things) as Node[]) {
    const type = thing['@type']
    jsonld[type] = [...(jsonld[type] ?? []), thing]
  }
  const issues = await new Validator(vocabulary()).validate({ jsonld })
  return (
    issues
      // A list of one thing is a list; the validator merely recommends two.
      .filter(({ issueMessage }) => !issueMessage.startsWith('At least two'))
      .map(({ issueMessage, path }) => `${JSON.stringify(path)}: ${issueMessage}`)
      .toSorted((a, b) => b.localeCompare(a))
  )
}

/** The things in the one JSON-LD block of a page. */
export function structuredDataOf(html: string): Node[] {
  const [block, ...more] = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  if (!block || more.length > 0) throw new Error('a page has exactly one block of structured data')
  const told = JSON.parse(block[1] as string)
  if (told['@context'] !== 'https://schema.org') throw new Error('the vocabulary is not named')
  return told['@graph']
}

let known: object | undefined

/** Types and properties of schema.org as schema-dts declares them, in the form of schema.org's own file. */
function vocabulary(): object {
  if (known) return known
  const text = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8')
  const graph: object[] = []
  const blocks = text.matchAll(/interface (\w+?)(Base|Leaf)(?: extends ([^{]+))? \{\n([\s\S]*?)\n\}/g)
  const parents = new Map<string, Set<string>>()
  for (const [, name = '', , bases = '', body = ''] of blocks) {
    const above = parents.get(name) ?? new Set()
    for (const [, base = ''] of bases.matchAll(/(\w+)Base\b/g)) if (base !== name) above.add(base)
    parents.set(name, above)
    for (const [, property] of body.matchAll(/^ {4}"(\w+)"\?: /gm))
      graph.push({ '@type': 'rdf:Property', '@id': property, 'schema:domainIncludes': { '@id': name } })
  }
  for (const [name, above] of parents) {
    const superclasses = [...above].map((base) => ({ '@id': base }))
    graph.push({ '@type': 'rdfs:Class', '@id': name, 'rdfs:subClassOf': superclasses })
  }
  known = { '@graph': graph }
  return known
}
