import { db } from '@/lib/db'
import { operations } from '@/testing/access/operations'
import { type Page, pages } from '@/testing/access/pages'
import { accessTable } from '@/testing/access/table'
import { bypasses } from './bypasses'
import { addressOf, type Sent } from './cells'
import { aStage, type Secret, type Stage } from './secrets'
import { sendRaw } from './send-raw'
import { anActor } from './subjects'
import type { Variant } from './try-table'

type Reader = {
  name: string
  role: 'nobody' | 'MEMBER' | 'MODERATOR' | 'ADMIN'
  cookie?: string
  isOwner?: true
}
type Options = {
  chosen?: (nth: number) => Variant[]
  table?: Record<string, Page>
  /** Who looks at what everybody may read; all where absent, none for an empty list. */
  readPublic?: string[]
}

/**
 * Every private page by role, every read of the API, and every public page that could show them: nobody reads a word that
 * is not for them, plainly or in any of the ways that led past a framework's checks before.
 */
export async function tryPages(origin: string, options: Options = {}) {
  const { chosen = () => bypasses, table = pages, readPublic } = options
  const stage = await aStage()
  const readers = await readersOf(stage)
  const violations: string[] = []
  const read = new Set<string>()
  let tries = 0
  const look = async (reader: Reader, address: string, variant?: Variant) => {
    const plain: Sent = {
      method: 'GET',
      redirect: 'manual',
      headers: { accept: 'text/html', ...(reader.cookie && { cookie: reader.cookie }) },
    }
    const [path, sent] = variant ? variant.change(address, plain) : [address, plain]
    const answer = await sendRaw(origin, path, sent)
    tries++
    // It shows the mails of everybody to whoever has the machine before them.
    for (const secret of address === '/mailbox' ? [] : stage.secrets) {
      if (!answer.said.includes(secret.word)) continue
      read.add(secret.what)
      if (!mayRead(reader, secret))
        violations.push(`${reader.name} reads ${secret.what} at ${path} ${variant?.name ?? ''}`)
    }
    if (answer.status >= 500)
      violations.push(`${path} for ${reader.name} ${variant?.name ?? ''}: ${answer.status}`)
    return answer
  }
  let nth = 0
  for (const [path, page] of Object.entries(table).filter(([, { isPrivate }]) => isPrivate)) {
    const address = fill(page.address ?? path, stage)
    for (const reader of readers) {
      const wanted = promisedTo(reader, path, page)
      const { status, location } = await look(reader, address)
      const signsIn = wanted === 'sign-in' && status === 307 && location.startsWith('/sign-in?')
      if (!signsIn && status !== wanted)
        violations.push(`${path} for ${reader.name}: ${status} instead of ${wanted}`)
      if (reader.role === 'nobody' || reader.name === 'another member')
        for (const variant of chosen(nth++)) await look(reader, address, variant)
    }
  }
  const looking = readers.filter(({ name }) => readPublic?.includes(name) ?? true)
  for (const address of publicAddresses(stage)) for (const reader of looking) await look(reader, address)
  // Where nobody ever came upon a word, not finding it elsewhere says nothing.
  const unread = stage.secrets.filter(({ what }) => !read.has(what)).map(({ what }) => what)
  if (unread.length > 0) violations.push(`Nobody at all could read: ${unread.join(', ')}`)
  return { tries, violations }
}

const mayRead = ({ role, isOwner }: Reader, { staffToo, ownerToo }: Secret) =>
  (isOwner && ownerToo) || (staffToo && (role === 'MODERATOR' || role === 'ADMIN'))

async function readersOf({ owner }: Stage): Promise<Reader[]> {
  const reader = async (name: string, role: 'MEMBER' | 'MODERATOR' | 'ADMIN', suspended = false) => {
    const { id, cookie } = await anActor(role)
    if (suspended) await db.$queryRaw`select set_suspended(${id}::uuid, true)::text`
    return { name, role, cookie }
  }
  return [
    { name: 'nobody', role: 'nobody' },
    { name: 'the member', role: 'MEMBER', cookie: owner.cookie, isOwner: true },
    await reader('another member', 'MEMBER'),
    await reader('a suspended member', 'MEMBER', true),
    await reader('a moderator', 'MODERATOR'),
    await reader('a suspended moderator', 'MODERATOR', true),
    await reader('an administrator', 'ADMIN'),
  ]
}

/** Things of one member only. */
const OWN = ['/notifications/[id]', '/decisions/[id]']
/** What only somebody suspended has a reason to see, and what nobody suspended may begin. */
const OF_SUSPENDED = '/suspended'

function promisedTo(
  reader: Reader,
  path: string,
  { who, evenSuspended, status = 200 }: Page,
): number | 'sign-in' {
  if (who === 'everybody') return status
  if (reader.role === 'nobody') return 'sign-in'
  if (who === 'moderators' && reader.role === 'MEMBER') return 404
  if (who === 'administrators' && reader.role !== 'ADMIN') return 404
  if (who !== 'members' && reader.name.includes('suspended') && !evenSuspended) return 404
  if (OWN.includes(path) && !reader.isOwner) return 404
  if (path === OF_SUSPENDED && reader.name.includes('suspended')) return 200
  return status
}

const fill = (address: string, stage: Stage) =>
  address.replace(/\{(\w+)\}/g, (_, name: 'comment') => String(stage[name]))

/** Finds the whole word, and what an answer says of the question is not it. */
const begin = (word: string) => word.slice(0, -4)

/** Every read of the API, and the pages and files that show discussion, members and points. */
function publicAddresses(stage: Stage): string[] {
  const subject = { id: stage.point, slug: 'laravel', handle: stage.owner.handle }
  const reads = operations
    .filter(({ method, path }) => method === 'GET' && !path.includes('ballots'))
    .map(({ name, path }) =>
      addressOf(path, accessTable[name] ?? { who: 'everybody', answers: 200 }, subject),
    )
  const comments = [stage.pending, stage.hidden, stage.deleted, stage.shown]
  return [
    ...reads,
    ...comments.flatMap((id) => [`/comments/${id}`, `/comments/${id}/versions`, `/api/v1/comments/${id}`]),
    ...stage.secrets.flatMap(({ word }) => [`/search?q=${begin(word)}`, `/api/v1/search?q=${begin(word)}`]),
    ...['', '.md', '/comments.atom', '/comments.json', '/comments/1', '/comments/newest/1', '/versions'].map(
      (part) => `/technologies/laravel${part}`,
    ),
    `/members/${stage.owner.handle}`,
    `/members/${stage.owner.handle}/comments/1`,
    ...['/moderation/log', '/moderation/log.md', '/feed.atom', '/feed.json', '/sitemap.xml', '/llms.txt'],
  ]
}
