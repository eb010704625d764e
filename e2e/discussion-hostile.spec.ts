import { renderComment } from '@/lib/markdown/render-comment'
import { hostileMarkdown } from '@/testing/hostile-markdown'
import { expect, test } from './fixtures'

const AT_ONCE = 60

// No policy of the site protects these pages: only the HTML itself can keep a script from running.
test('no hostile comment runs a script, loads anything or leaves its place, even without a policy', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const requests: string[] = []
  const dialogs: string[] = []
  await page.route('**/*', (route) => {
    requests.push(route.request().url())
    return route.abort()
  })
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    return dialog.dismiss()
  })
  const rendered = hostileMarkdown.map((source) => renderComment(source, ['ada']))
  expect(rendered.length).toBeGreaterThan(400)
  for (let i = 0; i < rendered.length; i += AT_ONCE) {
    const some = rendered.slice(i, i + AT_ONCE)
    await page.setContent(
      `<!doctype html><main>${some.map((html) => `<article>${html}</article>`).join('')}</main>`,
    )
    const found = await page.evaluate(() => {
      const elements = [...document.querySelectorAll('article *')]
      // Whatever a hostile handler may wait for.
      for (const element of elements)
        for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle', 'animationstart', 'click']) {
          const event = new Event(type, { bubbles: true, cancelable: true })
          element.dispatchEvent(event)
        }
      return {
        hacked: 'hacked' in window,
        articles: document.querySelectorAll('main > article').length,
        misplaced: document.body.children.length - 1,
        handlers: elements.filter((element) =>
          element
            .getAttributeNames()
            .some((name) => name.startsWith('on') || name === 'style' || name === 'src'),
        ).length,
        schemes: [...new Set([...document.links].map((link) => link.protocol))].sort(),
      }
    })
    expect(found, `from ${i}`).toMatchObject({
      hacked: false,
      articles: some.length,
      misplaced: 0,
      handlers: 0,
    })
    // An address that is none has no scheme but “:” and leads nowhere.
    for (const scheme of found.schemes) expect([':', 'http:', 'https:', 'about:']).toContain(scheme)
  }
  expect(dialogs).toEqual([])
  expect(requests).toEqual([])
})
