import { setTimeout as pause } from 'node:timers/promises'
import type { SignedIn } from '@/testing/add-members'
import type { Asked } from '@/testing/ask'
import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { withoutSuspensions } from '../defects/forgotten-suspension'
import { withUnlockedVotes } from '../defects/unlocked-vote'
import { send } from '../history/outcome'
import { checkAgreement } from '../site/agree-with-themselves'
import type { TortureSite } from '../site/start-torture-site'
import { Rulings } from './rulings'
import { bringBack, prepareStage, SLUG, type Stage } from './stage'
import { undone } from './undone'

/** Requests that one member has under way at once, so that some are when the decision comes. */
const LANES = 3
const MADE = 'moderation, suspension and deletion amid writes: every decision is carried out'
const LATE = 'moderation, suspension and deletion amid writes: nothing accepted after the acknowledgement'
const STANDS = 'moderation, suspension and deletion amid writes: every decision stands afterwards'
const RIGHT = 'moderation, suspension and deletion amid writes: recount, log and pages are equal'

export const decisions: Check = {
  name: 'decisions',
  isQuick: true,
  run: (ledger, torture) => race(ledger, torture, torture.isQuick ? 200 : 500),
  planted: [
    {
      defect: 'a suspension is acknowledged and forgotten',
      breaks: [LATE, STANDS],
      run: async (ledger, torture) =>
        withoutSuspensions((await torture.site()).sql, () => race(ledger, torture, 200)),
    },
    {
      defect: 'a vote reads, then writes, without a lock',
      breaks: [RIGHT],
      run: async (ledger, torture) =>
        withUnlockedVotes(await torture.site(), 100, () => race(ledger, torture, 200)),
    },
  ],
}

async function race(ledger: Ledger, torture: Torture, writes: number) {
  const site = await torture.site()
  const stage = await prepareStage(site)
  const rulings = new Rulings()
  const decide = async (subject: string, name: string, by: SignedIn, path: string, asked: Asked) => {
    // Amid the writes, however fast they go.
    const moment = writes * (0.2 + Math.random() * 0.6)
    while (rulings.writes < moment) await pause(5)
    const sent = await send(site, by, path, asked)
    ledger.check(MADE, sent.outcome === 'ok', `${name}: ${sent.status} ${sent.answer?.body}`)
    if (sent.outcome === 'ok') rulings.rule(subject, name, sent.end)
  }
  const post = (json: object) => ({ method: 'POST', json })
  const moderate = (type: string, id: string, decision: string) =>
    decide(
      ...([id, decision, stage.moderator, '/moderation/decisions'] as const),
      post({ subject: { type, id }, decision, reason: 'SPAM' }),
    )
  const everybody = [...stage.suspended, ...stage.leaving, ...stage.authors]
  const isOver = () => rulings.writes >= writes
  await Promise.all([
    ...stage.suspended.map(({ id }) => moderate('MEMBER', id, 'SUSPEND')),
    ...stage.leaving.map((member, n) =>
      decide(member.id, 'DELETE', member, '/me', {
        ...{ method: 'DELETE', json: { comments: n % 2 ? 'KEEP' : 'DELETE' } },
      }),
    ),
    ...stage.comments.map((id) => moderate('COMMENT', id, 'HIDE')),
    ...stage.archived.map((id) =>
      decide(id, 'ARCHIVE', stage.moderator, `/points/${id}/archived`, {
        ...{ method: 'PUT', json: { archived: true, reason: stage.reason } },
      }),
    ),
    ...everybody.flatMap((member) =>
      Array.from({ length: LANES }, () => writeOn(site, member, stage, rulings, isOver)),
    ),
  ])
  const late = rulings.late()
  for (let n = 0; n < rulings.writes; n++) ledger.check(LATE, n >= late.length, late[n])
  const notDone = await undone(site.sql, stage)
  for (let n = 0; n < rulings.decided; n++) ledger.check(STANDS, n >= notDone.length, notDone[n])
  await checkAgreement(site, ledger, RIGHT)
  await bringBack(site, stage)
}

/** Votes, comments, replies and helpful marks until it is over; notes of each what it is about. */
async function writeOn(
  site: TortureSite,
  member: SignedIn,
  { points, comments }: Stage,
  rulings: Rulings,
  isOver: () => boolean,
) {
  const any = (list: string[]) => list[Math.floor(Math.random() * list.length)] as string
  for (let turn = 0; !isOver(); turn++) {
    const [pointId, commentId] = [any(points), any(comments)]
    const write = [
      () => ({
        about: [pointId],
        path: `/points/${pointId}/vote`,
        method: 'PUT',
        json: { value: turn % 3 ? 1 : -1 },
      }),
      () => ({
        about: [],
        path: `/technologies/${SLUG}/comments`,
        method: 'POST',
        json: { body: `Said ${turn}`, verdict: 'NO' },
      }),
      () => ({
        about: [commentId],
        path: `/technologies/${SLUG}/comments`,
        method: 'POST',
        json: { body: 'Answered', parentId: commentId },
      }),
      () => ({ about: [commentId], path: `/comments/${commentId}/helpful`, method: 'PUT', json: undefined }),
    ][turn % 4 === 0 || turn % 4 === 2 ? 0 : Math.floor(Math.random() * 4)]?.()
    if (!write) continue
    const { about, path, ...asked } = write
    const { outcome, begin } = await send(site, member, path, asked)
    rulings.note([member.id, ...about], outcome === 'ok', begin)
  }
}
