import { expect, it } from 'vitest'
import { answerOf } from './answer-rules'
import { decisionRecord } from './decision-record'
import { aChoice, aTechnology } from './fit-cases'
import { readMoment } from './moment-rules'
import { summaryWords } from './summary-words'

const frameworks = (count: number) => ({
  asOf: null,
  technologies: Array.from({ length: count }, (_, i) => aTechnology(i, {})),
})
const none = aChoice({ kind: { rule: 'not', values: ['framework'] } })

it('says of one and of many that they fall out', () => {
  expect(summaryWords(answerOf(frameworks(1), none))).toBe(
    'Nothing stays: the only technology falls out. Let a deal-breaker go.',
  )
  expect(summaryWords(answerOf(frameworks(3), none))).toBe(
    'Nothing stays: all 3 technologies fall out. Let a deal-breaker go.',
  )
})

it('a record says of one and of many that they fit less well', () => {
  const parts = {
    moment: readMoment('2026-11-24') as never,
    address: 'https://a.example',
    method: 'https://a.example/m',
  }
  const recordOf = (count: number) => decisionRecord(answerOf(frameworks(count), aChoice({})), parts)
  expect(recordOf(21)).toContain('1 more technology fits less well.')
  expect(recordOf(22)).toContain('2 more technologies fit less well.')
})
