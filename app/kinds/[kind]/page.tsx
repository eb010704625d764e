import { kindMetadata, RankedKind } from './kind-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ kind: string }> }

export const generateMetadata = async ({ params }: Props) => kindMetadata({ ...(await params), page: 1 })

export default async function KindPage({ params }: Props) {
  return <RankedKind {...(await params)} page={1} />
}
