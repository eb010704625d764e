import type { Sql } from 'postgres'
import { copyLines } from '../site/copy-lines'
import { inventTexts } from './invent-texts'

export type Amounts = { technologies: number; points: number; comments: number }

const LANGUAGES = [
  'Go',
  'Ruby',
  'Elixir',
  'Kotlin',
  'TypeScript',
  'Java',
  'C#',
  'Python',
  'PHP',
  'Rust',
  'C++',
]
const MEMBERS = 5000

const idOf = (kind: number, i: number) =>
  `${(Math.imul(i, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}-000${kind}-4000-8000-${i.toString(16).padStart(12, '0')}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Puts invented technologies, points and comments beside what is there, by COPY; indexes of comments are made afterwards. */
export async function fillSite(sql: Sql, { technologies, points, comments }: Amounts): Promise<void> {
  const { text, below, uniform, inventWord } = inventTexts()
  const name = (i: number) => capital(`${inventWord(i)}${['', ' Web', '.js', ' Core', ' Boot'][i % 5]}`)

  function* members() {
    for (let i = 0; i < MEMBERS; i++) yield `${idOf(1, i)}\tbench-${i}\tbench-${i}@members.example\n`
  }
  function* technologyLines() {
    for (let i = 0; i < technologies; i++)
      yield `${idOf(2, i)}\tbench-${i}\t${name(i)}\t${['framework', 'library', 'runtime'][i % 3]}\t${LANGUAGES[below(LANGUAGES.length)]}\thttps://bench.example\t${capital(text(25))}.\n`
  }
  function* pointLines() {
    for (let i = 0; i < points; i++)
      yield `${idOf(3, i)}\t${idOf(2, i % technologies)}\t${i % 2 ? 'PRO' : 'CON'}\t${capital(text(3)).slice(0, 80)}\t${capital(text(20)).slice(0, 400)}\ttooling\t${below(40)}\t${below(10)}\n`
  }
  function* commentLines() {
    for (let i = 0; i < comments; i++) {
      // A few technologies are spoken about much more than most.
      const about = Math.floor(uniform() ** 3 * technologies)
      const body = capital(text(10 + below(60)))
      yield `${idOf(4, i)}\t${idOf(2, about)}\t${idOf(1, below(MEMBERS))}\t${body}.\t<p>${body}.</p>\t${Math.floor(uniform() ** 8 * 60)}\t${new Date(1.7e12 + i * 1e5).toISOString()}\n`
    }
  }

  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`set local maintenance_work_mem = '256MB'`
    const indexes = await tx<{ name: string; definition: string }[]>`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = 'comment'::regclass and not indisunique`
    for (const { name } of indexes) await tx.unsafe(`drop index ${name}`)
    await copyLines(tx, 'member (id, handle, email)', members())
    await copyLines(tx, 'technology (id, slug, name, kind, language, website, summary)', technologyLines())
    await copyLines(
      tx,
      'point (id, technology_id, side, title, detail, theme, agree, disagree)',
      pointLines(),
    )
    await copyLines(
      tx,
      'comment (id, technology_id, member_id, body, body_html, helpful_count, created_at)',
      commentLines(),
    )
    for (const { definition } of indexes) await tx.unsafe(definition)
  })
  await sql`vacuum analyze`
}
