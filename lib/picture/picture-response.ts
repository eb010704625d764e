import type { ReactElement } from 'react'
import { drawPicture } from './draw-picture'

/** The slug, year or name that a picture's address tells: `django` of `django.png`; null where it is no picture's. */
export const nameOfFile = (file: string): string | null => /^([a-z0-9-]{1,252})\.png$/.exec(file)?.[1] ?? null

/** The picture of what a page shows, or 404 where there is no such page. */
export async function pictureResponse<T>(
  shown: T | null,
  draw: (shown: T) => ReactElement,
): Promise<Response> {
  if (shown === null)
    return new Response('There is no such picture.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  const bytes = await drawPicture(shown, () => draw(shown))
  return new Response(bytes, {
    // Pages elsewhere show it beside their link.
    headers: { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' },
  })
}
