import { permanentRedirect } from 'next/navigation'
import { furtherPage } from '@/lib/technology/list-address'
import { languageMetadata, RankedLanguage } from '../language-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string; page: string }> }

export async function generateMetadata({ params }: Props) {
  const { language, page } = await params
  return languageMetadata({ language, page: furtherPage(page) })
}

export default async function FurtherLanguagePage({ params }: Props) {
  const { language, page } = await params
  if (page === '1') permanentRedirect(`/languages/${language}`)
  return <RankedLanguage language={language} page={furtherPage(page)} />
}
