import { describe, expect, it, vi } from 'vitest'
import { ExpiryClock } from '@/lib/page-store/expiry-clock'
import { Changes } from './changes'
import type { Notice, Sums } from './notice'
import { type RankedRow, RankingInMemory } from './ranking-in-memory'

const SLUGS = ['nodejs', 'django', 'flask', 'spring-boot', 'laravel', 'rust', 'aspnet-core']
const rows = (): RankedRow[] =>
  SLUGS.map((slug, i) => ({ slug, editorialPosition: i + 1, weightMicro: 0, favourableMicro: 0, version: 0 }))
const sums = (slug: string, weight: number, favourable: number, version: number): Sums => ({
  slug,
  weightMicro: weight * 1e6,
  favourableMicro: favourable * 1e6,
  version,
})
let ids = 0
const notice = (changed: Sums[], tags: string[] = [], more: Partial<Notice> = {}): Notice => ({
  id: String(++ids),
  sums: changed,
  tags,
  ...more,
})

async function setUp() {
  const clock = new ExpiryClock()
  const ranking = new RankingInMemory()
  const reload = vi.fn()
  await ranking.load(async () => rows())
  const changes = new Changes({ clock, ranking, reload })
  const page = (...tags: string[]) => ({ tags: new Set(tags), since: clock.now })
  const technology = (slug: string) => page(`standing:${slug}`)
  return { clock, ranking, reload, changes, page, technology }
}

describe('a notice', () => {
  it('of a vote that moves no place expires its technology and the ranking only', async () => {
    const { clock, changes, page, technology } = await setUp()
    const [home, rust, flask] = [page('ranking'), technology('rust'), technology('flask')]
    changes.apply(notice([sums('rust', 0.1, 0.05, 1)]))
    expect([home, rust, flask].map((kept) => clock.isFresh(kept))).toEqual([false, false, true])
  })

  it('expires every technology whose rank or rank range moved', async () => {
    const { clock, changes, technology } = await setUp()
    const kept = Object.fromEntries(SLUGS.map((slug) => [slug, technology(slug)]))
    changes.apply(notice([sums('laravel', 3, 3, 1)]))
    const expired = SLUGS.filter((slug) => !clock.isFresh(kept[slug] as never))
    expect(expired).toContain('laravel')
    expect(expired).toContain('spring-boot')
    expect(expired).not.toContain('nodejs')
    expect(expired).not.toContain('aspnet-core')
  })

  it('that comes after a later one expires whom it shows elsewhere than now: a page may show what lay between', async () => {
    const { clock, changes, technology } = await setUp()
    changes.apply(notice([sums('laravel', 3, 1.5, 2)]))
    const [passed, far] = [technology('spring-boot'), technology('aspnet-core')]
    changes.apply(notice([sums('laravel', 3, 3, 1)]))
    expect([clock.isFresh(passed), clock.isFresh(far)]).toEqual([false, true])
  })

  it('counts a moved range as much as a moved rank', async () => {
    const { clock, changes, technology } = await setUp()
    changes.apply(notice([sums('nodejs', 100, 100, 1)]))
    const last = technology('aspnet-core')
    changes.apply(notice([sums('nodejs', 400, 400, 2)]))
    const other = technology('aspnet-core')
    changes.apply(notice([sums('nodejs', 401, 401, 3)]))
    expect([clock.isFresh(last), clock.isFresh(other)]).toEqual([true, true])
    changes.apply(notice([sums('nodejs', 401, 100, 4)]))
    expect(clock.isFresh(other)).toBe(false)
  })

  it('heard again, or older than what is known, expires nothing', async () => {
    const { clock, changes, page } = await setUp()
    const told = notice([sums('rust', 1, 1, 2)], ['comments:rust'])
    changes.apply(told)
    const kept = page('ranking', 'standing:rust', 'comments:rust')
    changes.apply(structuredClone(told))
    changes.apply(notice([sums('rust', 0.5, 0.5, 1)]))
    expect(clock.isFresh(kept)).toBe(true)
  })

  it('of one transaction with several is applied each', async () => {
    const { clock, changes, page } = await setUp()
    const [first, second] = [page('a'), page('b')]
    changes.apply({ id: 'x', sums: [], tags: ['a'] })
    changes.apply({ id: 'x', sums: [], tags: ['b'] })
    expect([clock.isFresh(first), clock.isFresh(second)]).toEqual([false, false])
  })

  it('of an unknown technology, or of everything, expires all and has the ranking read anew', async () => {
    for (const told of [notice([sums('new-one', 1, 1, 1)]), notice([], [], { all: true })]) {
      const { clock, changes, page, reload } = await setUp()
      const kept = page('anything')
      changes.apply(told)
      expect(clock.isFresh(kept)).toBe(false)
      expect(reload).toHaveBeenCalledOnce()
    }
  })

  it('expires all while the ranking is not loaded', async () => {
    const clock = new ExpiryClock()
    const changes = new Changes({ clock, ranking: new RankingInMemory(), reload: () => {} })
    const kept = { tags: new Set(['anything']), since: clock.now }
    changes.apply(notice([sums('rust', 1, 1, 1)]))
    expect(clock.isFresh(kept)).toBe(false)
  })
})

describe('the ranking in memory', () => {
  it('puts what was heard during a reading on top of what was read', async () => {
    const ranking = new RankingInMemory()
    const loading = ranking.load(async () => rows())
    expect(ranking.apply([sums('rust', 50, 50, 7)])).toBeNull()
    await loading
    expect(ranking.apply([sums('rust', 50, 50, 6)])).toEqual([])
    expect(ranking.apply([sums('rust', 50, 50, 8)])).toEqual(['ranking', 'standing:rust'])
  })

  it('tells that the order changed only when a rank moves', async () => {
    const ranking = new RankingInMemory()
    await ranking.load(async () => rows())
    expect(ranking.apply([sums('nodejs', 0.01, 0.01, 1)])).not.toContain('order')
    const moved = ranking.apply([sums('nodejs', 400, 0, 2)])
    expect(moved).toEqual(expect.arrayContaining(['order', 'rank:nodejs', 'rank:django']))
  })

  it('stays unloaded when the reading fails', async () => {
    const ranking = new RankingInMemory()
    await expect(ranking.load(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(ranking.apply([sums('rust', 1, 1, 1)])).toBeNull()
    expect(ranking.isLoading).toBe(false)
  })
})
