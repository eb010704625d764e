import { decideOrRefuse } from '@/lib/api/decide-answer'
import { endpoint } from '@/lib/api/endpoint'
import { siteOrigin } from '@/lib/api/origin'
import { queryOf } from '@/lib/fit/choice-schema'
import { FIT_VERSION } from '@/lib/fit/constants'
import { decisionRecord } from '@/lib/fit/decision-record'
import { settledMoment } from '@/lib/fit/moment-rules'

/** A decision record of the moment that the query names; without one, of the newest about which nothing more can arrive. */
async function record(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  if (!query.get('at')) query.set('at', settledMoment(new Date()).text)
  const { answer, choice, moment } = await decideOrRefuse([...query])
  if (!moment) throw new Error('a record is of a moment')
  const site = siteOrigin(request.headers)
  const asked = queryOf(choice, [
    ['at', moment.text],
    ['model', FIT_VERSION],
  ])
  const text = decisionRecord(answer, {
    moment,
    address: `${site}/decide?${asked}`,
    method: `${site}/how-ranking-works`,
  })
  return new Response(text, {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'x-robots-tag': 'noindex',
      'access-control-allow-origin': '*',
    },
  })
}

const route = endpoint({ GET: record })

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
