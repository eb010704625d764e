import { handlesIn } from '@/lib/markdown/mention'
import { RENDER_VERSION, renderComment } from '@/lib/markdown/render-comment'
import { findNamed } from '@/lib/member/find-named'

export type RenderedBody = {
  html: string
  version: number
  /** Ids of the members that the shown text names, in its order. */
  named: string[]
}

/** A comment's body as it is stored: its HTML, in which the handles of members are links to them. */
export async function renderBody(body: string): Promise<RenderedBody> {
  const handles = handlesIn(body)
  const members = await findNamed(handles)
  const html = renderComment(
    body,
    members.map(({ handle }) => handle),
  )
  const shown = new Map(members.map(({ id, handle }) => [handle, id]))
  return {
    html,
    version: RENDER_VERSION,
    // Not those in code: nobody calls them.
    named: handles.flatMap((handle) =>
      html.includes(`href="/members/${handle}" class="mention"`) ? (shown.get(handle) ?? []) : [],
    ),
  }
}
