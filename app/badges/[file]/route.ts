import { getBadgeFacts } from '@/lib/badge/badge-queries'
import { drawBadge } from '@/lib/badge/draw-badge'
import { missingFile, publicFile } from '@/lib/public-file'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const slug = /^([a-z0-9-]{1,60})\.svg$/.exec((await params).file)?.[1]
  const facts = slug ? await getBadgeFacts(slug) : null
  if (!facts) return missingFile('This badge')
  return publicFile(drawBadge(facts), 'image/svg+xml; charset=utf-8', {
    // Pages elsewhere show it, those too that are closed to what does not allow it.
    'cross-origin-resource-policy': 'cross-origin',
  })
}
