import type { FinishedPage } from '@/lib/page-store/finished-page'

/** What React sends to its own code within a page comes in the order in which its parts were ready. */
const FLIGHT = /<script>(?:\(?self\.__next_f)[\s\S]*?<\/script>/g

const shownBy = ({ body, headers }: FinishedPage) => {
  const text = body.toString('latin1')
  return headers['content-type']?.startsWith('text/html') ? text.replace(FLIGHT, '') : text
}

/** Whether two answers are the same, byte for byte, but for what no reader sees. */
export const isSameAnswer = (one: FinishedPage, other: FinishedPage) =>
  one.status === other.status && (one.etag === other.etag || shownBy(one) === shownBy(other))
