import { expect, it } from 'vitest'
import { useTestDatabase } from '@/testing/test-database'
import { getKeptForm, type KeptForm, keepForm, keepFormForAll } from './kept-forms'

useTestDatabase()

const form: KeptForm = {
  keeping: 'WHOLE',
  kind: 'comment',
  action: '/api/v1/technologies/django/comments',
  values: { body: 'typed' },
  returnTo: '/technologies/django',
}

/** As another process would: nothing of what this one remembers. */
function forgetMemory() {
  delete (globalThis as { [key: symbol]: unknown })[Symbol.for('backboard.kept-forms')]
}

it('is found by another process when it waits for its sender to come back', async () => {
  const id = await keepFormForAll(form)
  forgetMemory()
  expect(await getKeptForm(id)).toEqual(form)
})

it('stays with the process that shows it at once', async () => {
  const id = keepForm(form)
  expect(await getKeptForm(id)).toEqual(form)
  forgetMemory()
  expect(await getKeptForm(id)).toBeNull()
})

it('asks the database for nothing that cannot be an id', async () => {
  expect(await getKeptForm('../../etc/passwd')).toBeNull()
})
