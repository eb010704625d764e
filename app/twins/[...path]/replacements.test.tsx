import { expect, it } from 'vitest'
import { PointFooter } from '@/components/point/point-footer'
import { elementsToHast } from '@/lib/markdown-twin/elements-to-hast'
import { writeMarkdown } from '@/lib/markdown-twin/write-markdown'
import type { ListedTechnology } from '@/lib/technology/ranked-part-queries'
import { RankingTable } from './ranking-table'
import { replacements } from './replacements'

const markdownOf = async (shown: React.ReactNode) =>
  writeMarkdown(await elementsToHast(shown, replacements), 'https://backboard.example/')

const row = (rank: number, change: ListedTechnology['change']) =>
  ({
    ...{ slug: `t${rank}`, name: `T${rank}`, kind: 'framework', language: 'Go', summary: 'One. Two.' },
    ...{
      rank,
      bestRank: rank,
      worstRank: rank,
      score: 60,
      low: 50,
      high: 70,
      voters: 1,
      comments: 0,
      change,
    },
    ...{ topPro: null, topCon: null },
  }) as unknown as ListedTechnology

it('the list in Markdown tells how each place changed, as the page does', async () => {
  const text = await markdownOf(
    <RankingTable
      technologies={[
        row(1, { edition: 2025, from: 3 }),
        row(2, { edition: 2025, from: 1 }),
        row(3, { edition: 2025, from: 3 }),
        row(4, { edition: 2025, from: null }),
        row(5, null),
      ]}
    />,
  )
  const column = text
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? [line.split('|')[6]?.trim()] : []))
  expect(column[0]).toBe('Change')
  expect(column.slice(2)).toEqual([
    'Up 2 since 2025',
    'Down 1 since 2025',
    'Same place as in 2025',
    'New since 2025',
    '',
  ])
})

it('whose text a point is goes along into Markdown, what one can do about it does not', async () => {
  const text = await markdownOf(<PointFooter point={{ id: 'p', title: 'Fast', suggestedBy: 'ada' }} />)
  expect(text).toContain('Suggested by [@ada](https://backboard.example/members/ada)')
  expect(text).not.toContain('Suggest an edit')
})
