import { readdirSync } from 'node:fs'
import robotsParser from 'robots-parser'
import { describe, expect, it } from 'vitest'
import { pageKeyOf } from '@/lib/page-store/page-key'
import { robotsText } from './robots'

const ORIGIN = 'https://backboard.example'
const robots = robotsParser(`${ORIGIN}/robots.txt`, robotsText(ORIGIN))
const EXAMPLES: Record<string, string> = {
  id: '7be1b19d-2650-42a6-ad81-5d77372d04c4',
  year: '2024',
  page: '2',
}
const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
  .map((file) =>
    `/${file.replace(/\/?page\.tsx$/, '')}`.replace(/\[(\w+)\]/g, (_, name) => EXAMPLES[name] ?? 'django'),
  )

describe('robots.txt', () => {
  it.each(pages)('lets crawlers see %s if and only if it is everybody’s', (path) => {
    const isPublic = pageKeyOf({ method: 'GET', url: path, headers: {} })?.kept ?? false
    expect(robots.isAllowed(ORIGIN + path, 'Googlebot')).toBe(isPublic)
  })

  it('closes the API but its description, and names the sitemap by its whole address', () => {
    expect(robots.isDisallowed(`${ORIGIN}/api/v1/ranking`, 'x')).toBe(true)
    expect(robots.isAllowed(`${ORIGIN}/api/v1/openapi.json`, 'x')).toBe(true)
    expect(robots.getSitemaps()).toEqual([`${ORIGIN}/sitemap.xml`])
    for (const path of ['/technologies/django.md', '/feed.atom', '/badges/rust.svg', '/llms.txt'])
      expect(robots.isAllowed(ORIGIN + path, 'x'), path).toBe(true)
  })
})
