import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { GoneComment } from '@/components/comment/gone-comment'
import { getCommentPlace } from '@/lib/comment/comment-place-queries'
import { isId } from '@/lib/id'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'This comment has gone', robots: { index: false } }

type Props = { params: Promise<{ id: string }> }

/** A comment's lasting address: leads to wherever it stands now. */
export default async function CommentPage({ params }: Props) {
  const { id } = await params
  const place = isId(id) ? await getCommentPlace(id) : null
  if (!place) notFound()
  if ('address' in place) redirect(place.address)
  return <GoneComment {...place} />
}
