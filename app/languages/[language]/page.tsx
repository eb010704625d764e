import { languageMetadata, RankedLanguage } from './language-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ language: string }> }

export const generateMetadata = async ({ params }: Props) => languageMetadata({ ...(await params), page: 1 })

export default async function LanguagePage({ params }: Props) {
  return <RankedLanguage {...(await params)} page={1} />
}
