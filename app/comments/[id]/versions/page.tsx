import { VersionsPage, versionsMetadata } from './versions-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string }> }
const firstOf = async ({ params }: Props) => ({ ...(await params), page: '1' })

export const generateMetadata = async (props: Props) => versionsMetadata(await firstOf(props))

export default async function FirstVersionsPage(props: Props) {
  return <VersionsPage {...(await firstOf(props))} />
}
