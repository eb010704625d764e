import { z } from 'zod'
import { isId } from '@/lib/id'
import { lineSchema, themes } from '@/lib/point/point-text-schema'
import { THEME_WEIGHTS } from './constants'
import type { Weight } from './fit-rules'
import { type Entries, FACTS, type Fact, factNames, queryText, shortEntries } from './short-query-rules'

/** “not”: whatever is named is out. “only”: whatever is not named is out. */
export type FactChoice = { rule: 'not' | 'only'; values: string[] }

/** What somebody weighs and refuses. */
export type Choice = {
  /** By theme, in the order of the themes; a theme that does not matter is not in it. */
  weights: Map<string, Weight>
  /** Themes any con of which is a deal-breaker. */
  cons: string[]
  /** Single cons that are deal-breakers, by id. */
  con: string[]
} & Record<Fact, FactChoice>

export type Ignored = { name: string; value: string; why: string }

const MOST_ENTRIES = 200
const MOST_VALUES = 40
const MOST_IGNORED = 10
/** A fact's value is whatever editors may write of a technology: one line, as long as the longest of them. */
const valueSchema = lineSchema('A value', 1, 60)

/** “learning curve” in an address: `learning-curve`. */
export const themeParameter = (theme: string) => theme.replaceAll(' ', '-')
const themeOf = new Map<string, string>(themes.map((theme) => [themeParameter(theme), theme]))

export const noChoice = (): Choice => ({
  weights: new Map(),
  cons: [],
  con: [],
  language: { rule: 'not', values: [] },
  license: { rule: 'not', values: [] },
  kind: { rule: 'not', values: [] },
})

export const isEmptyChoice = ({ weights, cons, con, ...facts }: Choice) =>
  weights.size + cons.length + con.length === 0 && factNames.every((fact) => facts[fact].values.length === 0)

/** Reads a choice from the parts of an address. What cannot be understood is left out, and told; other names are no matter. */
export function readChoice(entries: Entries): { choice: Choice; ignored: Ignored[] } {
  const choice = noChoice()
  const ignored: Ignored[] = []
  const weights = new Map<string, Weight>()
  for (const [name, value] of shortEntries(entries.slice(0, MOST_ENTRIES))) {
    const why = take(choice, weights, name, value)
    if (why && ignored.length < MOST_IGNORED) ignored.push({ name, value: value.slice(0, 60), why })
  }
  for (const theme of themes) {
    const weight = weights.get(theme)
    if (weight) choice.weights.set(theme, weight)
  }
  // A rule about nothing is none.
  for (const fact of factNames) if (choice[fact].values.length === 0) choice[fact].rule = 'not'
  return { choice, ignored }
}

/** Puts one part into the choice, or says why not. */
function take(choice: Choice, weights: Map<string, Weight>, name: string, value: string): string | null {
  const theme = themeOf.get(name)
  if (theme) {
    if (!Object.hasOwn(THEME_WEIGHTS, value)) return 'A theme matters “lot”, “some” or “not”.'
    weights.set(theme, value as Weight)
    return null
  }
  if (name === 'cons') {
    const refused = themeOf.get(value)
    return refused ? add(choice.cons, refused) : 'There is no such theme.'
  }
  if (name === 'con')
    return isId(value.toLowerCase()) ? add(choice.con, value.toLowerCase()) : 'This is no point’s id.'
  for (const fact of factNames) {
    if (name === fact) {
      const { data } = valueSchema.safeParse(value)
      return data ? add(choice[fact].values, data) : `This is the name of no ${fact}.`
    }
    if (name === FACTS[fact]) {
      if (value !== 'only' && value !== 'not') return 'It is “only” or “not”.'
      choice[fact].rule = value
    }
  }
  return null
}

function add(values: string[], value: string): string | null {
  if (values.includes(value)) return null
  if (values.length >= MOST_VALUES) return `There can be at most ${MOST_VALUES}.`
  values.push(value)
  return null
}

/** The address's part for a choice, always the same for the same choice; empty for none. */
export function queryOf(choice: Choice, more: Entries = []): string {
  const entries: Entries = [...choice.weights].map(([theme, weight]) => [themeParameter(theme), weight])
  for (const theme of choice.cons) entries.push(['cons', themeParameter(theme)])
  for (const fact of factNames) {
    const { rule, values } = choice[fact]
    if (values.length > 0) entries.push([FACTS[fact], rule])
    for (const value of values) entries.push([fact, value])
  }
  for (const id of choice.con) entries.push(['con', id])
  return queryText([...entries, ...more])
}

const themeList = themes.map(themeParameter)
const factSchema = (fact: Fact, example: string) =>
  z
    .array(z.string())
    .optional()
    .meta({ description: `Each ${fact} that \`${FACTS[fact]}\` is about`, example: [example] })
const ruleSchema = (fact: Fact) =>
  z
    .enum(['not', 'only'])
    .optional()
    .meta({ description: `“not” (the default): each ${fact} named is out; “only”: every other one is` })

/** For the description of the API; `readChoice` reads, and tells in \`ignored\` what it could not. */
export const decideQuerySchema = z.object({
  ...Object.fromEntries(
    themeList.map((theme) => [
      theme,
      z.enum(['lot', 'some', 'not']).optional().meta({ description: 'How much this theme matters' }),
    ]),
  ),
  cons: z
    .array(z.enum(themeList as [string, ...string[]]))
    .optional()
    .meta({ description: 'Themes any con of which is a deal-breaker' }),
  con: z.array(z.uuid()).optional().meta({ description: 'Ids of single cons that are deal-breakers' }),
  languages: ruleSchema('language'),
  language: factSchema('language', 'c-sharp'),
  licenses: ruleSchema('license'),
  license: factSchema('license', 'MIT'),
  kinds: ruleSchema('kind'),
  kind: factSchema('kind', 'framework'),
  at: z.string().optional().meta({
    description:
      'As it stood at the end of that UTC day (`2026-11-25`) or just before that instant (`2026-11-25T12:34:56Z`)',
  }),
})
