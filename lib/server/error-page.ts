import { plainPage } from './plain-page'
import { describeRefusal, type ServerRefusal } from './refusals'

export function errorPage(refusal: ServerRefusal): string {
  const { status, title, detail } = describeRefusal(refusal)
  return plainPage({
    kicker: String(status),
    title,
    detail,
    link: '<a href="/">Go to the front page</a>',
  })
}
