import { describe, expect, it } from 'vitest'
import { differences } from './readiness'

describe('the schema of a database', () => {
  it('is this build’s when it has the same migrations', () => {
    expect(differences(['1', '2'], ['2', '1'])).toEqual([])
  })

  it('is told apart by what is missing and by what is newer', () => {
    expect(differences(['1', '2'], ['1', '3'])).toEqual([
      'migration 2 is not applied',
      'migration 3 is newer than this build',
    ])
  })
})
