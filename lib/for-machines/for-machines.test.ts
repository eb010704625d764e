import { existsSync, readFileSync } from 'node:fs'
import { validateManifest } from '@pwabuilder/manifest-validation'
import { expect, it } from 'vitest'
import manifest from '@/app/manifest'
import { rendering } from '@/lib/page-store/rendering'
import type { Ranking } from '@/lib/technology/technology-queries'
import { llmsText } from './llms-text'
import { securityText } from './security-text'

const ORIGIN = 'https://backboard.example'

it('security.txt has each field of RFC 9116 once, and never lasts a year or less than five months', () => {
  for (const now of ['2026-01-01T00:00:00Z', '2026-08-31T23:59:59Z', '2026-12-31T23:59:59Z']) {
    const text = securityText(ORIGIN, 'security@backboard.example', new Date(now))
    const fields = Object.fromEntries(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/)),
    )
    expect(Object.keys(fields)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical'])
    expect(fields.Contact).toBe('mailto:security@backboard.example')
    const days = (Date.parse(fields.Expires) - Date.parse(now)) / 86_400_000
    expect(days).toBeGreaterThan(145)
    expect(days).toBeLessThan(365)
  }
})

it('security.txt is made anew when the month is over', () => {
  const context: { tags: Set<string>; expiresAt?: number } = { tags: new Set() }
  rendering.run(context, () => securityText(ORIGIN, 'a@b.example', new Date('2026-12-05T00:00:00Z')))
  expect(context.expiresAt).toBe(Date.parse('2027-01-01T00:00:00Z'))
})

it('the manifest passes an independent validator, and its icons are of the sizes that it tells', async () => {
  const told = manifest()
  const found = await validateManifest(JSON.parse(JSON.stringify(told)))
  const wrong = found.filter(({ valid, category }) => !valid && category !== 'optional')
  expect(wrong.map(({ member, errorString }) => `${member}: ${errorString}`)).toEqual([])
  for (const { src, sizes, type } of told.icons ?? []) {
    const file = src === '/icon.svg' ? 'app/icon.svg' : `public${src}`
    expect(existsSync(file), file).toBe(true)
    if (type === 'image/png') expect(sizes).toBe(sizeOfPng(readFileSync(file)))
  }
})

const sizeOfPng = (bytes: Buffer) => `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`

it('llms.txt begins with a title and a summary, and links to whole addresses only', () => {
  const technology = { slug: 'c-sharp', name: 'C# [x](y)', kind: 'language', language: 'C#', rank: 1 }
  const text = llmsText(ORIGIN, {
    asOf: null,
    technologies: Array.from({ length: 200 }, (_, i) => ({ ...technology, voters: i === 7 ? 1 : 0 })),
  } as unknown as Ranking)
  expect(text).toMatch(
    /^# Backboard\n\n> The community ranking of backend technologies: 200 technologies, ordered by 1 ballot/,
  )
  const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, address]) => address)
  expect(links).toContain(`${ORIGIN}/technologies/c-sharp.md`)
  expect(links.filter((address) => !address?.startsWith(`${ORIGIN}/`))).toEqual([])
  expect(text).toContain('- [C# \\[x\\](y)](')
  expect(text).toContain('100 more are in the ranking.')
})
