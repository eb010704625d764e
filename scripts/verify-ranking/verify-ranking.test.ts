import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { microBallot as siteBallot } from '@/lib/ranking/ballot'
import { betaQuantile as siteQuantile } from '@/lib/ranking/beta'
import { FORMULA_VERSION } from '@/lib/ranking/constants'
import { rankTechnologies } from '@/lib/ranking/rank-technologies'
import { bundleVerifier, VERIFIER_FILE } from '../bundle-verifier'
import { betaQuantile } from './beta-quantile.mjs'
import { KNOWN_FORMULAS, microBallot, PRESENT_FORMULA, recompute } from './recompute.mjs'

const EDITORIAL = ['nodejs', 'django', 'flask', 'spring-boot', 'laravel', 'rust', 'aspnet-core']
const technologies = EDITORIAL.map((slug, i) => ({ slug, editorialPosition: i + 1 }))
const cast = (technology: string, times: number, favourable: number, unfavourable: number) => ({
  technology,
  times,
  favourable,
  unfavourable,
})
const BALLOTS = [
  cast('rust', 40, 6, 0),
  cast('rust', 10, 2, 4),
  cast('nodejs', 25, 1, 0),
  cast('nodejs', 25, 1, 5),
  cast('django', 1, 3, 0),
  cast('aspnet-core', 30, 1, 2),
]
const rows = (ballots: typeof BALLOTS) =>
  recompute(technologies, ballots).map((t) => [
    t.rank,
    t.slug,
    t.weightMicro / 1e6,
    ...[t.score, t.low, t.high].map((n) => Number(n.toFixed(4))),
    `${t.bestRank}–${t.worstRank}`,
  ])

describe('the second opinion', () => {
  it('agrees with the tables of docs/ranking.md', () => {
    expect(rows([])).toEqual([
      [1, 'nodejs', 0, 65, 39.6043, 86.8308, '1–7'],
      [2, 'django', 0, 60, 34.4941, 83.125, '1–7'],
      [3, 'flask', 0, 55, 29.6768, 79.1316, '1–7'],
      [4, 'spring-boot', 0, 50, 25.1368, 74.8632, '1–7'],
      [5, 'laravel', 0, 45, 20.8684, 70.3232, '1–7'],
      [6, 'rust', 0, 40, 16.875, 65.5059, '1–7'],
      [7, 'aspnet-core', 0, 35, 13.1692, 60.3957, '1–7'],
    ])
    expect(rows(BALLOTS)).toEqual([
      [1, 'rust', 50, 78.8889, 69.7676, 86.9076, '1–5'],
      [2, 'django', 1, 63.6364, 39.3376, 84.9972, '1–7'],
      [3, 'flask', 0, 55, 29.6768, 79.1316, '1–7'],
      [4, 'spring-boot', 0, 50, 25.1368, 74.8632, '1–7'],
      [5, 'laravel', 0, 45, 20.8684, 70.3232, '1–7'],
      [6, 'nodejs', 33.333325, 43.8462, 31.7361, 56.2831, '2–7'],
      [7, 'aspnet-core', 30, 33.75, 22.0691, 46.3663, '2–7'],
    ])
  })

  it('weighs every ballot of up to 700 signals as the site does', () => {
    for (let favourable = 0; favourable < 60; favourable++)
      for (let unfavourable = favourable ? 0 : 1; unfavourable <= 640; unfavourable += 7) {
        const { weight, favour } = microBallot(favourable, unfavourable)
        const site = siteBallot({ favourable, unfavourable })
        expect([Number(weight), Number(favour)]).toEqual([site.weightMicro, site.favourableMicro])
      }
  })

  it('finds the quantiles of the site within 1e-11, from 0.5 to 1e6', () => {
    const sizes = [0.5, 1, 1.7, 3.5, 6.5, 10, 41.3, 333, 4_000.25, 1e5, 1e6]
    for (const p of [0.05, 0.5, 0.95])
      for (const alpha of sizes)
        for (const beta of sizes)
          expect(
            Math.abs(betaQuantile(p, alpha, beta) - siteQuantile(p, alpha, beta)),
            `${p} of Beta(${alpha}, ${beta})`,
          ).toBeLessThan(1e-11)
  })

  it('follows the formula of the site, and knows the earlier ones', () => {
    expect(PRESENT_FORMULA).toBe(FORMULA_VERSION)
    expect(KNOWN_FORMULAS).toEqual(Array.from({ length: Number(FORMULA_VERSION) }, (_, i) => `${i + 1}`))
    expect(recompute(technologies, BALLOTS, '1')[0]).toMatchObject({ slug: 'rust', voters: 50 })
    expect(() => recompute(technologies, BALLOTS, '0')).toThrow('formula 0')
  })
})

describe('the script, given files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backboard-verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const lines = BALLOTS.flatMap(({ times, ...ballot }) => Array(times).fill(`${JSON.stringify(ballot)}\n`))
  const shown = (change = {}) => {
    const items = rankTechnologies(
      technologies.map((technology) => {
        const sums = recompute(technologies, BALLOTS).find(({ slug }) => slug === technology.slug)
        return {
          ...technology,
          weightMicro: sums?.weightMicro ?? 0,
          favourableMicro: sums?.favourableMicro ?? 0,
        }
      }),
    )
    return JSON.stringify({ items: [{ ...items[0], ...change }, ...items.slice(1)], nextCursor: null })
  }
  const run = (command: string, ...args: string[]) =>
    promisify(execFile)(command, args).then(
      ({ stdout }) => [0, stdout],
      ({ code, stdout, stderr }) => [code, stdout + stderr],
    )
  const verify = (...args: string[]) => run(process.execPath, 'scripts/verify-ranking.mjs', ...args)
  const ballots = file('ballots.ndjson', lines.join(''))

  it('says “same” of what the site computes', async () => {
    const said = await verify('--technologies', file('same.json', shown()), '--ballots', ballots)
    expect(said).toEqual([0, 'same: 7 technologies, 131 ballots\n'])
  })

  it.each([
    ['through npx', 'npx', '--offline', './scripts/verify-ranking'],
    ['as the one file that the site serves', process.execPath, VERIFIER_FILE],
  ])(
    'runs %s',
    async (_, command, ...args) => {
      const said = await run(
        command,
        ...args,
        '--technologies',
        file('same.json', shown()),
        '--ballots',
        ballots,
      )
      expect(said).toEqual([0, 'same: 7 technologies, 131 ballots\n'])
    },
    30_000,
  )

  it('is served as it is written; where this fails: npm run bundle-verifier', async () => {
    expect(readFileSync(VERIFIER_FILE, 'utf8')).toBe(await bundleVerifier())
  })

  it('explains itself', async () => {
    const [code, said] = await verify('--help')
    expect([code, said]).toEqual([0, expect.stringContaining('--edition 2026')])
  })

  it('says where it is not the same', async () => {
    const wrong = file('wrong.json', shown({ score: 78.9, worstRank: 4 }))
    const [code, said] = await verify('--technologies', wrong, '--ballots', ballots)
    expect(code).toBe(1)
    expect(said).toContain('rust: worstRank is shown as 4, recomputed 5')
    expect(said).toContain('rust: score is shown as 78.9, recomputed 78.88888')
  })

  it.each([
    ['a file that is not there', ['--technologies', 'nowhere.json', '--ballots', ballots]],
    [
      'lines that are no ballots',
      ['--technologies', file('a.json', shown()), '--ballots', file('b', '{}\n')],
    ],
    ['no arguments', []],
    [
      'an edition of a formula that it does not know',
      ['--edition', file('c.json', '{"formula":"77","items":[]}'), '--ballots', ballots],
    ],
    ['unknown options', ['--wrong', 'x']],
    ['a site that does not answer', ['http://127.0.0.1:9']],
    ['no address', ['nonsense']],
  ])('ends with 2 for %s', async (_, args) => {
    const [code, said] = await verify(...args)
    expect(code).toBe(2)
    expect(said).not.toMatch(/\n\s+at /)
  })
})
