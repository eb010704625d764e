import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Refusal } from '@/lib/refusal'
import { readSecretFiles } from './secret-files'

const folder = mkdtempSync(join(tmpdir(), 'backboard-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'secret')
writeFileSync(file, 'from the file\n')

it('reads what a file holds, without its last line break', () => {
  const env: Record<string, string> = { AUTH_SECRET_FILE: file, OTHER_FILE: file }
  readSecretFiles(['AUTH_SECRET', 'DATABASE_URL'], env)
  expect(env.AUTH_SECRET).toBe('from the file')
  expect(env.OTHER).toBeUndefined()
})

it('leaves alone what is set', () => {
  const env = { AUTH_SECRET_FILE: file, AUTH_SECRET: 'given' }
  readSecretFiles(['AUTH_SECRET'], env)
  expect(env.AUTH_SECRET).toBe('given')
})

it('names the variable whose file is missing', () => {
  const env = { AUTH_SECRET_FILE: join(folder, 'nowhere') }
  expect(() => readSecretFiles(['AUTH_SECRET'], env)).toThrow(Refusal)
  expect(() => readSecretFiles(['AUTH_SECRET'], env)).toThrow(/^AUTH_SECRET_FILE: ENOENT/)
})
