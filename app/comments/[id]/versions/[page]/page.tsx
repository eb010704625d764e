import { VersionsPage, versionsMetadata } from '../versions-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ id: string; page: string }> }

export const generateMetadata = async ({ params }: Props) => versionsMetadata(await params)

export default async function LaterVersionsPage({ params }: Props) {
  return <VersionsPage {...(await params)} />
}
