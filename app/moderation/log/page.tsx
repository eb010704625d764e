import { PublicLog } from '@/components/moderation/public-log'
import { DECISIONS_ON_A_PAGE, listModerationLog } from '@/lib/moderation/moderation-queries'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

export const generateMetadata = () =>
  pageMetadata({
    path: '/moderation/log',
    title: 'Moderation log',
    description:
      'Everything that moderators decided about ballots, comments and accounts, when and why, without names.',
  })

export default async function ModerationLogPage() {
  const { total, entries } = await listModerationLog()
  return <PublicLog entries={entries} page={1} pages={Math.ceil(total / DECISIONS_ON_A_PAGE)} />
}
