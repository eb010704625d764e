import { expect, it } from 'vitest'
import { readEnv } from './env'

const DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/nothing'

it.each([
  ['127.0.0.1', true],
  ['10.0.0.0/8, ::1', true],
  ['fd00::/8', true],
  ['my-proxy', false],
  ['10.0.0.0/99', false],
])('TRUSTED_PROXIES=%s can be read: %s', (TRUSTED_PROXIES, isGood) => {
  const read = () => readEnv({ DATABASE_URL, TRUSTED_PROXIES })
  if (isGood) read()
  else expect(read).toThrow('TRUSTED_PROXIES: must be addresses or networks')
})
