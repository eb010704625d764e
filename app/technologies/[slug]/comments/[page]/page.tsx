import { CommentsPage, commentsMetadata } from '../comments-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string; page: string }> }

export const generateMetadata = async ({ params }: Props) =>
  commentsMetadata({ ...(await params), order: 'helpful' })

export default async function HelpfulCommentsPage({ params }: Props) {
  return <CommentsPage {...(await params)} order="helpful" />
}
