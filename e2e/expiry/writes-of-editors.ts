import postgres from 'postgres'
import { db } from '@/lib/db'
import { closeEdition } from '@/lib/edition/close-edition'
import { env } from '@/lib/env'
import { addPoint } from '@/lib/point/add-point'
import { archivePoint } from '@/lib/point/archive-point'
import { editPoint } from '@/lib/point/edit-point'
import { orderPoints } from '@/lib/point/order-points'
import { unitePoints } from '@/lib/point/unite-points'
import { takeSnapshot } from '@/lib/snapshot/take-snapshot'
import { decideSuggestion } from '@/lib/suggestion/decide-suggestion'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { decideTechnologyState } from '@/lib/technology/decide-technology-state'
import { editTechnology } from '@/lib/technology/edit-technology'
import { orderEditorsList } from '@/lib/technology/order-editors-list'
import { done } from './done'
import type { Stage } from './stage'
import type { Writes } from './writes'

const why = { reason: 'OTHER', note: 'For the audit' }
const text = {
  ...{ title: 'Written for the audit', detail: 'Says something that nothing else says.', theme: 'tooling' },
  ...{ since: null, until: null, sources: [] },
} as never

let suggested: string[] = []
async function suggest({ author }: Stage) {
  for (const title of ['Suggested for the audit', 'Another suggestion']) {
    const content = {
      side: 'PRO',
      title,
      detail: 'Suggested to see what expires.',
      theme: 'tooling',
      sources: [],
    }
    const made = await makeSuggestion(author.id, { kind: 'POINT', slug: 'django', content, why: null })
    if ('refusal' in made) throw new Error(made.refusal)
    suggested = [...suggested, made.suggestion.id]
  }
}
const decideAbout = (nth: number, decision: 'ACCEPT' | 'DECLINE') => (stage: Stage) =>
  done(
    decideSuggestion(stage.editor.id, {
      subject: { type: 'SUGGESTION', id: suggested[nth] as string },
      decision,
      ...why,
    } as Parameters<typeof decideSuggestion>[1]),
  )
async function words(slug: string) {
  const { name, kind, language, license, firstReleased, website, repository, summary } =
    await db.technology.findUniqueOrThrow({ where: { slug } })
  return { name, kind, language, license, firstReleased, website, repository, summary }
}
async function yesterday() {
  const sql = postgres(env().DATABASE_URL, { max: 1, onnotice: () => {} })
  await takeSnapshot(sql, new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) as never)
  await sql.end()
}

export const editing: Writes = {
  'points suggested': suggest,
  'a suggestion accepted': decideAbout(0, 'ACCEPT'),
  'a suggestion declined': decideAbout(1, 'DECLINE'),
  'a point added': ({ editor }) => done(addPoint(editor.id, 'flask', 'CON', text, why as never)),
  'a point edited': ({ editor, point }) =>
    done(
      editPoint(editor.id, point('django', 0), text, {
        ...why,
        version: 1,
        changesMeaning: false,
        meaning: null,
      } as never),
    ),
  'a point archived': ({ editor, point }) =>
    done(archivePoint(editor.id, point('flask', 0), { ...why, archived: true } as never)),
  'a point brought back': ({ editor, point }) =>
    done(archivePoint(editor.id, point('flask', 0), { ...why, archived: false } as never)),
  'points merged': ({ editor, pros }) =>
    done(
      unitePoints(
        editor.id,
        pros('django')[1] as string,
        { ...why, into: pros('django')[0] as string } as never,
      ),
    ),
  'points parted': ({ editor, pros }) =>
    done(unitePoints(editor.id, pros('django')[1] as string, { ...why, into: null } as never)),
  'points ordered': ({ editor, pros }) =>
    done(
      orderPoints(editor.id, 'flask', {
        ...why,
        side: 'PRO',
        seen: pros('flask'),
        points: pros('flask').toReversed(),
      } as never),
    ),
  'a technology edited': async ({ editor }) =>
    done(
      editTechnology(
        editor.id,
        'laravel',
        { ...(await words('laravel')), summary: 'Said anew for the audit of expiry.' } as never,
        {
          ...why,
          version: 1,
        } as never,
      ),
    ),
  'a technology archived': ({ editor }) =>
    done(decideTechnologyState(editor.id, 'rust', { ...why, state: 'ARCHIVED', seen: 'LISTED' } as never)),
  'a technology listed': ({ editor }) =>
    done(decideTechnologyState(editor.id, 'rust', { ...why, state: 'LISTED', seen: 'ARCHIVED' } as never)),
  'the editors’ list ordered': ({ admin, slugs }) =>
    done(orderEditorsList(admin.id, { ...why, seen: slugs, technologies: slugs.toReversed() } as never)),
  'a snapshot taken': yesterday,
  'an edition closed': () => done(closeEdition(new Date().getUTCFullYear(), 'Closed for the audit')),
}
