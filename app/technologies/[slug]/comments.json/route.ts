import { listNewestComments } from '@/lib/comment/newest-comments-queries'
import { commentsFeed } from '@/lib/feed/comments-feed'
import { jsonFeedResponse } from '@/lib/feed/feed-response'
import { ownOrigin } from '@/lib/own-origin'
import { missingFile } from '@/lib/public-file'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const newest = await listNewestComments(slug)
  return newest ? jsonFeedResponse(commentsFeed(ownOrigin(), slug, newest)) : missingFile('This technology')
}
