import type { Answer } from './internal-request'
import type { PageKey } from './page-key'

/** An address that no route has: Next answers it with the complete not-found page. */
export const NOT_FOUND_KEY: PageKey = { kind: 'page', path: '/-/not-found', query: '', kept: true }

/** Whether answers at other addresses are made of this one. */
export const isPart = ({ path }: PageKey) => path === NOT_FOUND_KEY.path

const isHtml = (answer: Answer) => String(answer.headers['content-type']).startsWith('text/html')

export const isNotFoundPage = (answer: Answer) => answer.status === 404 && isHtml(answer)

// For notFound() Next sends a document that is empty until JavaScript fills it.
export const isEmptyNotFound = (answer: Answer) =>
  isNotFoundPage(answer) && answer.body.includes('id="__next_error__"')
