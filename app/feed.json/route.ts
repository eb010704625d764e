import { jsonFeedResponse } from '@/lib/feed/feed-response'
import { listRankChanges } from '@/lib/feed/rank-changes-queries'
import { rankingFeed } from '@/lib/feed/ranking-feed'
import { ownOrigin } from '@/lib/own-origin'

export const dynamic = 'force-dynamic'

export const GET = async () => jsonFeedResponse(rankingFeed(ownOrigin(), await listRankChanges()))
