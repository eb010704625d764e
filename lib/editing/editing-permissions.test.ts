import { describe, expect, it } from 'vitest'
import * as point from '@/lib/point/point-rules'
import {
  canDecideTechnologyState,
  canEditTechnology,
  canOrderEditorsList,
} from '@/lib/technology/technology-rules'

const roles = ['MEMBER', 'MODERATOR', 'ADMIN'] as const
const acts = { canEditTechnology, canDecideTechnologyState, canOrderEditorsList, ...point }
const ADMIN_ONLY = ['canOrderEditorsList']

describe('who may edit', () => {
  it.each(Object.entries(acts))('%s', (name, may) => {
    const allowed = ADMIN_ONLY.includes(name) ? ['ADMIN'] : ['MODERATOR', 'ADMIN']
    for (const role of roles) {
      expect([role, may({ role, suspended: false })]).toEqual([role, allowed.includes(role)])
      expect([role, may({ role, suspended: true })]).toEqual([role, false])
    }
  })
})
