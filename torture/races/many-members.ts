import { addMembers, type SignedIn } from '@/testing/add-members'
import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { withUnlockedVotes } from '../defects/unlocked-vote'
import { Places } from '../history/explainable'
import { send } from '../history/outcome'
import { checkAgreement } from '../site/agree-with-themselves'
import { storedVotes, votablePoints } from '../site/points'
import type { TortureSite } from '../site/start-torture-site'

const SLUG = 'django'
const POINTS = 5
/** Requests that one member has under way at once, as from several tabs. */
const LANES = 5
const DONE = 'random operations of many members on 5 points: each is done or told to come again'
const LAST = 'random operations of many members on 5 points: what stands is what was said last'
const RIGHT = 'random operations of many members on 5 points: recount, log and pages are equal'

export const manyMembers: Check = {
  name: 'many-members',
  isQuick: true,
  run: (ledger, torture) => (torture.isQuick ? race(ledger, torture, 10, 20) : race(ledger, torture, 20, 50)),
  planted: [
    {
      defect: 'a vote reads, then writes, without a lock',
      breaks: [RIGHT],
      run: async (ledger, torture) =>
        withUnlockedVotes(await torture.site(), 10, () => race(ledger, torture, 10, 20)),
    },
  ],
}

async function race(ledger: Ledger, torture: Torture, memberCount: number, operations: number) {
  const site = await torture.site()
  const points = (await votablePoints(site.sql, [SLUG])).slice(0, POINTS)
  const mark = Math.random().toString(36).slice(2, 8)
  const handles = Array.from({ length: memberCount }, (_, n) => `busy-${mark}-${n}`)
  const places = new Places(0)
  await Promise.all(
    (await addMembers(site.sql, handles)).flatMap((member) =>
      Array.from({ length: LANES }, async () => {
        for (let n = 0; n < operations / LANES; n++) await act(site, member, points, places, ledger)
      }),
    ),
  )
  const wrong = places.unexplained(await storedVotes(site.sql))
  ledger.check(LAST, wrong.length === 0, wrong.slice(0, 3).join('; '))
  await checkAgreement(site, ledger, RIGHT)
}

/** A vote, for, against or none, its withdrawal, or a comment with a verdict. */
async function act(
  site: TortureSite,
  member: SignedIn,
  points: string[],
  places: Places<number>,
  ledger: Ledger,
) {
  const dice = Math.floor(Math.random() * 6)
  if (dice === 5) {
    const json = { body: `Said ${Math.random()}`, verdict: Math.random() < 0.5 ? 'YES' : 'NO' }
    const { outcome, status } = await send(site, member, `/technologies/${SLUG}/comments`, {
      ...{ method: 'POST', json },
    })
    return ledger.check(DONE, outcome === 'ok' || status === 503, String(status))
  }
  const pointId = points[Math.floor(Math.random() * points.length)] as string
  const value = [1, 1, -1, 0, 0][dice] as number
  const asked = dice === 4 ? { method: 'DELETE' } : { method: 'PUT', json: { value } }
  const sent = await send(site, member, `/points/${pointId}/vote`, asked)
  places.note(`${member.id} ${pointId}`, { value, ...sent })
  ledger.check(DONE, sent.outcome === 'ok' || sent.status === 503, String(sent.status))
}
