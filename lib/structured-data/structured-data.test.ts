import type { Thing } from 'schema-dts'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CommentView } from '@/lib/comment/comment-queries'
import { inlineScriptsOf } from '@/lib/page-store/inline-scripts'
import { problemsOfGraph } from '@/testing/structured-data'
import { discussionData } from './discussion-data'
import { jsonForScript } from './json-for-script'
import { technologyList } from './list-data'
import { siteData } from './site-data'
import { technologyData } from './technology-data'

const HOSTILE = '</script><script>alert(1)</script><!-- <script> \u2028 &lt;'

describe('the block of data', () => {
  it('cannot be ended by what somebody wrote, and says the same', () => {
    const text = jsonForScript({ HOSTILE })
    expect(text).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(text)).toEqual({ HOSTILE })
    expect(inlineScriptsOf(`<script type="application/ld+json">${text}</script>`)).toEqual([])
  })
})

describe('structured data', () => {
  beforeAll(() => {
    vi.stubEnv('DATABASE_URL', 'postgresql://x')
    vi.stubEnv('SITE_URL', 'https://backboard.example')
  })

  const comment = (over: Partial<CommentView> = {}): CommentView => ({
    id: '7be1b19d-2650-42a6-ad81-5d77372d04c4',
    parentId: null,
    author: { handle: 'ada', name: null },
    body: HOSTILE,
    bodyHtml: `<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; ${'word '.repeat(200)}</p>`,
    verdict: 'YES',
    experience: null,
    state: 'VISIBLE',
    helpful: 3,
    createdAt: '2026-01-02T03:04:05.000Z',
    editedAt: null,
    replyTo: null,
    replies: [],
    ...over,
  })

  it('of a discussion has authors, times and words in short, and no empty places', () => {
    const empty = comment({ state: 'HIDDEN', author: null, body: null, bodyHtml: null })
    const [thread, ...others] = discussionData({ slug: 'django', name: 'Django' }, [
      comment({ replies: [comment({ author: null }), empty] }),
      empty,
    ]) as Thing[]
    expect(others).toEqual([])
    expect(thread).toMatchObject({
      '@type': 'DiscussionForumPosting',
      url: 'https://backboard.example/comments/7be1b19d-2650-42a6-ad81-5d77372d04c4',
      author: { name: '@ada', url: 'https://backboard.example/members/ada' },
      commentCount: 1,
      comment: [{ '@type': 'Comment', author: { name: 'A former member' } }],
    })
    expect((thread as { text: string }).text.length).toBeLessThanOrEqual(160)
  })

  it('of every kind is of the vocabulary, in the shapes that search engines want', async () => {
    const technology = {
      ...{ slug: 'rust', name: 'Rust', summary: 'A language.', website: 'https://www.rust-lang.org' },
      ...{ repository: 'https://github.com/rust-lang/rust', firstReleased: 2015, points: [] },
    }
    const things = [
      siteData(),
      technologyList('/', 'Top backend technologies', [technology]),
      ...technologyData({ ...technology, kind: 'language' }),
      ...technologyData({ ...technology, kind: 'framework' }),
      ...discussionData(technology, [comment({ replies: [comment()] })]),
    ] as Thing[]
    expect(await problemsOfGraph(things)).toEqual([])
    const wrong = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', name: 'a', colour: 'red' }],
    }
    expect(await problemsOfGraph([wrong as unknown as Thing])).toEqual([
      expect.stringContaining('"position"'),
      expect.stringContaining('"colour"'),
    ])
  })
})
