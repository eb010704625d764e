import { expect, it } from 'vitest'
import { elementsToHast, type Replacements } from './elements-to-hast'
import { pageOfTwin, twinAddress } from './twin-address'
import { writeMarkdown } from './write-markdown'

const PAGE = 'https://backboard.example/technologies/rust'
const none: Replacements = new Map()
const markdownOf = async (shown: React.ReactNode, replacements = none) =>
  writeMarkdown(await elementsToHast(shown, replacements), PAGE)
    .split('\n---\n')[0]
    ?.trim()

/** As the bundler marks what only lives in a browser: it cannot be called here. */
const inBrowser = (): React.ComponentType<Record<string, unknown>> =>
  Object.assign(
    () => {
      throw new Error('called')
    },
    { $$typeof: Symbol.for('react.client.reference') },
  )

it('shows what server components show, those that wait for data included', async () => {
  async function Late({ name }: { name: string }) {
    await Promise.resolve()
    return <li>{name}</li>
  }
  expect(
    await markdownOf(
      <>
        <h1>Title</h1>
        <ul>
          {['a', 'b'].map((name) => (
            <Late key={name} name={name} />
          ))}
        </ul>
        {false}
        {0}
      </>,
    ),
  ).toBe('# Title\n\n- a\n- b\n\n0')
})

it('leaves out controls and drawings, and keeps links and what a drawing is called', async () => {
  const Client = inBrowser()
  expect(
    await markdownOf(
      <div>
        <form>
          <button type="submit">Agree</button>
        </form>
        <p className="mt-2 no-print">Only here</p>
        <p className="when-signed-out">Sign in</p>
        <svg role="img" aria-label="Score 60, from 50 to 70" />
        <svg aria-hidden="true" />
        {/* biome-ignore lint/performance/noImgElement: this is what the page has */}
        <img src="/members/ada/avatar.svg" alt="" />
        <Client>
          <p>Inside</p>
        </Client>
        <Client href="/technologies/go">Go</Client>
      </div>,
    ),
  ).toBe('Score 60, from 50 to 70\n\nInside\n\n[Go](https://backboard.example/technologies/go)')
})

it('puts something else in place of what does not read well', async () => {
  const Votes = inBrowser()
  const replacements: Replacements = new Map([
    [Votes, ({ agree }: { agree: number }) => <p>{agree} agree.</p>],
  ])
  expect(await markdownOf(<Votes agree={3} />, replacements)).toBe('3 agree.')
})

it('keeps apart what only the layout keeps apart, and makes lines of terms', async () => {
  expect(
    await markdownOf(
      <>
        <p>
          <span>Framework</span>
          <span>New since 2025</span>
          <span />
        </p>
        <p>
          Would use it again<span>maintains it</span>
        </p>
        <dl>
          <div>
            <dt>Rank</dt>
            <dd>
              1<span> of 7</span>
            </dd>
          </div>
          <dt>Website</dt>
          <dd>
            <a href="https://go.dev/">go.dev</a>
          </dd>
        </dl>
        <ol>
          <li>
            <h3>Ada</h3>
            <p>Fine.</p>
          </li>
          <li>
            <span>2</span>
            <a href="/technologies/go">Go</a>
          </li>
        </ol>
      </>,
    ),
  ).toBe(
    'Framework · New since 2025\n\nWould use it again · maintains it\n\n- **Rank:** 1 of 7\n- **Website:** [go.dev](https://go.dev/)\n\n1. **Ada**\n\n   Fine.\n\n2. [Go](https://backboard.example/technologies/go)',
  )
})

it('puts the title first and says at the end where it is from', async () => {
  const hast = await elementsToHast(
    <>
      <p>Edition 2024</p>
      <h1>Best of 2024</h1>
      <a href="#why">Why?</a>
    </>,
    none,
  )
  expect(writeMarkdown(hast, PAGE)).toBe(
    `# Best of 2024\n\nEdition 2024\n\n[Why?](${PAGE}#why)\n\n---\n\nSource: <${PAGE}>\n`,
  )
})

it('takes a comment’s HTML as it is, and no text for Markdown', async () => {
  const html =
    '<p>Use <code>a|b</code>, <strong>really</strong><br>&lt;script&gt; [x](javascript:1) # no</p>' +
    '<p><a href="https://e.example/" class="external">e<span class="sr-only"> (another site)</span></a></p>'
  const markdown = await markdownOf(
    <>
      <h1>{'*Not* _emphasised_ # [link](x) <b> `code` | 1. '}</h1>
      <p>{'# no heading'}</p>
      <p>{'- no list'}</p>
      <p>{'1. no list'}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: as pages show comments */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>,
  )
  expect(markdown).toBe(
    '# \\*Not\\* \\_emphasised\\_ # \\[link]\\(x) \\<b> \\`code\\` | 1.\n\n\\# no heading\n\n\\- no list\n\n1\\. no list\n\n' +
      'Use `a|b`, **really**\\\n\\<script> \\[x]\\(javascript:1) # no\n\n[e](https://e.example/)',
  )
})

it('has an address for every page and a page for every address', () => {
  for (const path of ['/', '/privacy', '/technologies/c-sharp/comments/2'])
    expect(pageOfTwin(twinAddress(path))).toBe(path)
  for (const path of ['/.md', '/privacy', '/twins/privacy']) expect(pageOfTwin(path)).toBeNull()
})
