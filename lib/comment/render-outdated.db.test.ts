import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { RENDER_VERSION } from '@/lib/markdown/render-comment'
import { aMember } from '@/testing/factories'
import { useTestDatabase } from '@/testing/test-database'
import { listComments } from './comment-queries'
import { postComment } from './post-comment'
import { renderOutdated } from './render-outdated'

useTestDatabase()

it('a comment is stored with its HTML, and what an earlier renderer made is made anew', async () => {
  const ada = await aMember()
  const posted = await postComment(ada.id, 'flask', { body: `*Well*, @${ada.handle}` }, null)
  const id = 'comment' in posted ? posted.comment.id : ''
  const rendered = `<p><em>Well</em>, <a href="/members/${ada.handle}" class="mention">@${ada.handle}</a></p>`
  const stored = () => db.comment.findUniqueOrThrow({ where: { id } })
  expect(await stored()).toMatchObject({ bodyHtml: rendered, renderVersion: RENDER_VERSION })
  expect(await renderOutdated()).toBe(0)

  await db.comment.update({ where: { id }, data: { bodyHtml: '<p>old</p>', renderVersion: 0 } })
  const [shown] = (await listComments('flask', 1)).comments
  expect(shown?.bodyHtml).toBe(`<p><em>Well</em>, @${ada.handle}</p>`)
  expect(await renderOutdated()).toBe(1)
  expect(await stored()).toMatchObject({ bodyHtml: rendered, renderVersion: RENDER_VERSION })
  expect((await listComments('flask', 1)).comments[0]?.bodyHtml).toBe(rendered)
})
