import { applyNotice } from '@/lib/changes/apply-notice'
import type { Notice } from '@/lib/changes/notice'
import { db } from '@/lib/db'
import { RENDER_VERSION } from '@/lib/markdown/render-comment'
import { renderBody } from './render-body'

const AT_ONCE = 200

/**
 * Renders anew every comment whose HTML an earlier version of the renderer made, some hundreds at a time. One that is
 * edited meanwhile keeps what its edit made.
 * @returns how many it rendered
 */
export async function renderOutdated(
  onProgress: (rendered: number) => void = () => {},
  signal?: AbortSignal,
): Promise<number> {
  let rendered = 0
  const slugs = new Set<string>()
  while (!signal?.aborted) {
    const rows = await db.comment.findMany({
      where: { renderVersion: { lt: RENDER_VERSION } },
      select: { id: true, body: true, technology: { select: { slug: true } } },
      take: AT_ONCE,
    })
    if (rows.length === 0) break
    for (const { id, body, technology } of rows) {
      const { html, version } = await renderBody(body)
      await db.comment.updateMany({ where: { id, body }, data: { bodyHtml: html, renderVersion: version } })
      slugs.add(technology.slug)
    }
    rendered += rows.length
    onProgress(rendered)
  }
  if (rendered > 0) {
    const tags = [...slugs].map((slug) => `comments:${slug}`)
    const [announced] = await db.$queryRaw<{ notice: Notice }[]>`
      select announce('{}'::uuid[], ${tags}) as notice`
    applyNotice(announced?.notice ?? null)
  }
  return rendered
}
