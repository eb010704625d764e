import { expect, it } from 'vitest'
import { changeProfileSchema } from '@/lib/member/member-schema'
import { changeFromForm } from './mail-form'

it('reads ticked and unticked boxes, and leaves other forms as they are', () => {
  expect(changeFromForm({ 'mail.REPLY': 'on', 'mail.MENTION': 'off' })).toEqual({
    mail: { REPLY: true, MENTION: false },
  })
  expect(changeFromForm({ name: 'Ada' })).toEqual({ name: 'Ada' })
})

it.each<Record<string, string>>([{ 'mail.REPLY': 'perhaps' }, { 'mail.NOTHING': 'on' }, { 'mail.': 'on' }])(
  '%j is refused by the schema',
  (fields) => {
    expect(changeProfileSchema.safeParse(changeFromForm(fields)).success).toBe(false)
  },
)
