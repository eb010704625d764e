import { permanentRedirect } from 'next/navigation'
import { furtherPage } from '@/lib/technology/list-address'
import { kindMetadata, RankedKind } from '../kind-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ kind: string; page: string }> }

export async function generateMetadata({ params }: Props) {
  const { kind, page } = await params
  return kindMetadata({ kind, page: furtherPage(page) })
}

export default async function FurtherKindPage({ params }: Props) {
  const { kind, page } = await params
  if (page === '1') permanentRedirect(`/kinds/${kind}`)
  return <RankedKind kind={kind} page={furtherPage(page)} />
}
