import { drawAvatar } from '@/lib/avatar/draw-avatar'
import { handlePattern } from '@/lib/member/handle-rules'

type Context = { params: Promise<{ handle: string }> }

/** Nothing is looked up: the picture follows from the handle alone, whoever has it, so browsers may keep it for a month. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { handle } = await params
  if (!handlePattern.test(handle)) return new Response(null, { status: 404 })
  return new Response(drawAvatar(handle), {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=2592000',
    },
  })
}
