import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { PublicLog } from '@/components/moderation/public-log'
import { DECISIONS_ON_A_PAGE, listModerationLog } from '@/lib/moderation/moderation-queries'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params
  return pageMetadata({
    path: `/moderation/log/${page}`,
    title: `Moderation log, page ${page}`,
    description: `What moderators decided, when and why, without names: page ${page}, further back.`,
  })
}

export default async function ModerationLogFurtherPage({ params }: Props) {
  const { page: asked } = await params
  if (!/^[1-9][0-9]{0,4}$/.test(asked)) notFound()
  const page = Number(asked)
  if (page === 1) permanentRedirect('/moderation/log')
  const { total, entries } = await listModerationLog(page)
  if (entries.length === 0) notFound()
  return <PublicLog entries={entries} page={page} pages={Math.ceil(total / DECISIONS_ON_A_PAGE)} />
}
