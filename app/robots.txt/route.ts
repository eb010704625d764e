import { ownOrigin } from '@/lib/own-origin'
import { publicFile } from '@/lib/public-file'
import { robotsText } from '@/lib/sitemap/robots'

export const dynamic = 'force-dynamic'

export const GET = () => publicFile(robotsText(ownOrigin()), 'text/plain; charset=utf-8')
