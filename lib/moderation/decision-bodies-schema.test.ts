import { expect, it } from 'vitest'
import { decisionBodiesSchema } from './decision-bodies-schema'
import { decisionNames, reasonsFor, subjectTypes } from './decisions-schema'
import { decideSchema } from './moderation-schema'

const id = '3f0c2b5e-8a57-4f6e-9d1c-2b7a6c5d4e3f'
const bodies = subjectTypes.flatMap((type) =>
  decisionNames(type).flatMap((decision) =>
    reasonsFor(type, decision).map((reason) => ({
      subject: { type, id },
      decision: decision as string,
      reason,
      note: 'Because.',
      ...(decision === 'SUSPEND' && { days: 7 }),
      ...(decision === 'MERGE' && { into: id }),
    })),
  ),
)

it('describes every decision that is taken', () => {
  expect(bodies.length).toBeGreaterThan(50)
  for (const body of bodies) {
    expect(decideSchema.safeParse(body), JSON.stringify(body)).toMatchObject({ success: true })
    expect(decisionBodiesSchema.safeParse(body), JSON.stringify(body)).toMatchObject({ success: true })
  }
})

it.each([
  ['an unknown subject', { type: 'POINT' }, 'HIDE'],
  ['a decision about something else', { type: 'MEMBER' }, 'APPROVE'],
])('describes nothing that is refused: %s', (_, subject, decision) => {
  const body = { subject: { ...subject, id }, decision, reason: 'OTHER', note: 'Because.' }
  expect(decideSchema.safeParse(body).success).toBe(false)
  expect(decisionBodiesSchema.safeParse(body).success).toBe(false)
})
