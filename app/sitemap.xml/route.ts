import { ownOrigin } from '@/lib/own-origin'
import { publicFile } from '@/lib/public-file'
import { listPagesForSearch } from '@/lib/sitemap/sitemap-queries'
import { sitemap } from '@/lib/sitemap/sitemap-xml'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return publicFile(sitemap(ownOrigin(), await listPagesForSearch()), 'application/xml; charset=utf-8')
}
