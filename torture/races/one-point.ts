import { addMembers, type SignedIn } from '@/testing/add-members'
import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { withUnlockedVotes } from '../defects/unlocked-vote'
import { Places } from '../history/explainable'
import { send } from '../history/outcome'
import { contradictions } from '../site/agree-with-themselves'
import { storedVotes, votablePoints } from '../site/points'

const AT_ONCE = 200
const DONE = `${AT_ONCE} votes of one member on one point at once: each is done or told to come again`
const ONE = `${AT_ONCE} votes of one member on one point at once: what stands is what was said last`
const RIGHT = `${AT_ONCE} votes of one member on one point at once: a recount is equal`

export const onePoint: Check = {
  name: 'one-point',
  isQuick: true,
  run: (ledger, torture) => race(ledger, torture, torture.isQuick ? 2 : 20),
  planted: [
    {
      defect: 'a vote reads, then writes, without a lock',
      breaks: [RIGHT],
      run: async (ledger, torture) =>
        withUnlockedVotes(await torture.site(), 10, () => race(ledger, torture, 1)),
    },
  ],
}

async function race(ledger: Ledger, torture: Torture, rounds: number) {
  const site = await torture.site()
  const points = await votablePoints(site.sql)
  const handle = `hasty-${Math.random().toString(36).slice(2, 10)}`
  const [member] = (await addMembers(site.sql, [handle])) as [SignedIn]
  for (let round = 0; round < rounds; round++) {
    const pointId = points[round % points.length] as string
    const places = new Places(0)
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, n) => {
        const value = ([1, -1, 0] as const)[n % 3] as number
        const sent = await send(site, member, `/points/${pointId}/vote`, { method: 'PUT', json: { value } })
        ledger.check(DONE, sent.outcome === 'ok' || sent.status === 503, `${sent.status}`)
        places.note(`${member.id} ${pointId}`, { value, ...sent })
      }),
    )
    const wrong = places.unexplained(await storedVotes(site.sql))
    ledger.check(ONE, wrong.length === 0, wrong.join())
    const found = await contradictions(site)
    ledger.check(RIGHT, found.length === 0, () => found.slice(0, 2).join('; '))
  }
}
