import type { FinishedPage } from '@/lib/page-store/finished-page'
import { withoutFlight } from '../without-flight'

const shownBy = ({ body, headers }: FinishedPage) => {
  const text = body.toString('latin1')
  return headers['content-type']?.startsWith('text/html') ? withoutFlight(text) : text
}

/** Whether two answers are the same, byte for byte, but for what no reader sees. */
export const isSameAnswer = (one: FinishedPage, other: FinishedPage) =>
  one.status === other.status && (one.etag === other.etag || shownBy(one) === shownBy(other))
