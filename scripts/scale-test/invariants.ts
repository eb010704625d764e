import { recount } from '@/lib/recount/recount'
import { ask, jsonOf } from '@/testing/ask'
import type { Story } from './site'

type Ranked = { slug: string; score: number; weightMicro: number; favourableMicro: number; rank: number }

/** What must be true whatever happened before. */
export const invariantsStory: Story = async ({ primary, origin, processes, newMember }, ledger) => {
  const found: string[] = []
  await recount(primary.url, { fix: false, report: (difference) => found.push(JSON.stringify(difference)) })
  ledger.check(
    'a recount from the raw votes finds every sum right',
    found.length === 0,
    found.slice(0, 3).join(' '),
  )

  const member = await newMember()
  const rankings = await Promise.all(
    [origin, ...processes.map((process) => process.origin)].map(async (each) =>
      jsonOf<{ technologies: Ranked[] }>(await member.ask(`${each}/api/v1/ranking`)),
    ),
  )
  const texts = new Set(rankings.map((each) => JSON.stringify(each)))
  ledger.check('every process tells the same ranking', texts.size === 1, `${texts.size} rankings`)
  for (const { slug, weightMicro, favourableMicro, score } of rankings[0]?.technologies ?? []) {
    const one = jsonOf<Ranked>(await ask(`${processes[0]?.origin}/api/v1/technologies/${slug}`))
    const isSame =
      one.weightMicro === weightMicro && one.favourableMicro === favourableMicro && one.score === score
    ledger.check('a technology tells what the ranking tells of it', isSame, slug)
  }
}
