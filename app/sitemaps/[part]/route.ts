import { ownOrigin } from '@/lib/own-origin'
import { missingFile, publicFile } from '@/lib/public-file'
import { listPagesForSearch } from '@/lib/sitemap/sitemap-queries'
import { sitemapPart } from '@/lib/sitemap/sitemap-xml'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ part: string }> }

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const number = /^([1-9]\d{0,4})\.xml$/.exec((await params).part)?.[1]
  const part = number && sitemapPart(ownOrigin(), await listPagesForSearch(), Number(number))
  return part ? publicFile(part, 'application/xml; charset=utf-8') : missingFile('This part of the sitemap')
}
