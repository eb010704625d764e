import { llmsText } from '@/lib/for-machines/llms-text'
import { ownOrigin } from '@/lib/own-origin'
import { publicFile } from '@/lib/public-file'
import { getRanking } from '@/lib/technology/technology-queries'

export const dynamic = 'force-dynamic'

export const GET = async () =>
  publicFile(llmsText(ownOrigin(), await getRanking()), 'text/plain; charset=utf-8')
