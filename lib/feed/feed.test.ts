import { describe, expect, it } from 'vitest'
import type { CommentView } from '@/lib/comment/comment-schema'
import { readAtom, readJsonFeed } from '@/testing/read-feed'
import { atom } from './atom'
import { commentsFeed } from './comments-feed'
import { jsonFeed } from './json-feed'
import type { Move } from './rank-changes-queries'
import { rankingFeed } from './ranking-feed'

const ORIGIN = 'https://backboard.example'
const SINCE = '2026-01-01T00:00:00.000Z'
const move = (name: string, from: number | null, to: number | null): Move => ({
  slug: name.toLowerCase(),
  name,
  from,
  to,
})
const changes = {
  since: SINCE,
  days: [
    {
      day: '2026-11-24',
      at: '2026-11-25T00:00:00.000Z',
      moves: [move('Rust', 6, 1), move('Node & <co>', 1, 2)],
    },
    {
      day: '2026-11-20',
      at: '2026-11-21T00:00:00.000Z',
      moves: [move('Go', null, 3), move('Perl', 3, null)],
    },
  ],
  editions: [
    { year: 2026, title: 'The best of 2026', at: '2026-11-22T10:00:00.000Z', names: ['Rust', 'Go'] },
  ],
}

describe('the feed of the ranking', () => {
  const feed = rankingFeed(ORIGIN, changes)

  it('is Atom and JSON Feed with the same ids, newest first', () => {
    const { feed: read } = readAtom(atom(feed))
    const ids = ['ranking/2026-11-24', 'edition/2026', 'ranking/2026-11-20'].map(
      (what) => `tag:backboard.example,2024:${what}`,
    )
    expect(read.entries?.map(({ id }) => id)).toEqual(ids)
    expect(read.updated).toBe('2026-11-25T00:00:00.000Z')
    expect(readJsonFeed(jsonFeed(feed)).items?.map(({ id }) => id)).toEqual(ids)
  })

  it('says who rose, fell, came and left', () => {
    expect(feed.entries.map(({ title }) => title)).toEqual([
      'November 24, 2026: Rust rose from 6th to 1st and Node & <co> fell from 1st to 2nd',
      'The list of 2026 is closed: The best of 2026',
      'November 20, 2026: Go came in 3rd and Perl left the list',
    ])
    expect(feed.entries[0]?.html).toContain('>Node &#38; &#60;co&#62;</a> fell from 1st to 2nd</li>')
  })

  it('keeps an entry readable when one climber moves everybody', () => {
    const moves = [
      move('Rust', 500, 1),
      ...Array.from({ length: 499 }, (_, i) => move(`T${i}`, i + 1, i + 2)),
    ]
    const [entry] = rankingFeed(ORIGIN, {
      ...changes,
      days: [{ day: '2026-11-24', at: SINCE, moves }],
      editions: [],
    }).entries
    expect(entry?.html.match(/<li>/g)).toHaveLength(40)
    expect(entry?.html).toContain('<p>And 460 smaller moves.</p>')
    expect(entry?.title).toContain(
      'Rust rose from 500th to 1st, T0 fell from 1st to 2nd, and 498 others moved',
    )
  })

  it('is a valid feed before anything has happened, dated by the list itself', () => {
    const empty = rankingFeed(ORIGIN, { since: SINCE, days: [], editions: [] })
    expect(readAtom(atom(empty)).feed.updated).toBe(SINCE)
    expect(readJsonFeed(jsonFeed(empty)).items ?? []).toEqual([])
  })
})

const comment = (given: Partial<CommentView>): CommentView => ({
  id: '7be1b19d-2650-42a6-ad81-5d77372d04c4',
  parentId: null,
  author: { handle: 'ada', name: null },
  body: 'x',
  bodyHtml: '<p>x</p>',
  verdict: null,
  experience: null,
  state: 'VISIBLE',
  helpful: 0,
  createdAt: '2026-11-01T10:00:00.000Z',
  editedAt: null,
  replyTo: null,
  replies: [],
  ...given,
})
const feedOf = (given: Partial<CommentView>) =>
  commentsFeed(ORIGIN, 'rust', { name: 'Rust', since: SINCE, comments: [comment(given)] })

describe('the feed of comments', () => {
  it('keeps the id of an edited comment and takes the time of the edit', () => {
    const { feed, items } = readAtom(atom(feedOf({ editedAt: '2026-11-02T10:00:00.000Z', verdict: 'YES' })))
    expect(feed.entries?.[0]).toMatchObject({
      id: 'urn:uuid:7be1b19d-2650-42a6-ad81-5d77372d04c4',
      published: '2026-11-01T10:00:00.000Z',
      updated: '2026-11-02T10:00:00.000Z',
    })
    expect(items[0]?.title).toBe('@ada writes about Rust')
    expect(items[0]?.content).toBe('<p>x</p><p>Would use it again: yes.</p>')
    expect(feed.updated).toBe('2026-11-02T10:00:00.000Z')
  })

  it('stays well-formed and the same text for whatever the HTML and the name hold', () => {
    const bodyHtml = '<p>]]> and ]]&gt; &amp;lt; \u0001 href="/no"</p>'
    const feed = feedOf({ bodyHtml, author: { handle: 'x', name: '</title>&amp;\u0002' }, parentId: 'p' })
    const { items } = readAtom(atom(feed))
    expect(items[0]?.content).toBe(bodyHtml.replace('\u0001', ''))
    expect(items[0]?.title).toBe('</title>&amp; answers about Rust')
    expect(readJsonFeed(jsonFeed(feed)).items?.[0]?.content_html).toBe(bodyHtml)
  })

  it('makes links of this site whole, and nothing else', () => {
    const bodyHtml =
      '<p><a href="/members/ada" class="mention">@ada</a> <a rel="ugc" href="/x">x</a> <a href="https://e.example/">e</a> <a href="//e.example">f</a></p>'
    expect(feedOf({ bodyHtml }).entries[0]?.html).toBe(
      bodyHtml.replace('"/members', `"${ORIGIN}/members`).replace('"/x"', `"${ORIGIN}/x"`),
    )
  })

  it('names nobody for the comment of a former member', () => {
    expect(feedOf({ author: null }).entries[0]?.author).toBe('A former member')
  })
})
