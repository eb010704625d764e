import { createServer } from 'node:net'
import { ask } from '@/testing/ask'
import { freePort } from '@/testing/free-port'
import type { Ledger } from '@/testing/ledger'
import type { Check, Torture } from '../check'
import { startSlowFront } from '../defects/slow-front'
import { startTortureSite } from '../site/start-torture-site'

const TOLD_WITHIN_MS = 5000
const TRIES = { whole: 5, planted: 2 }
const CLEAR = 'OAuth provider gone or silent: whoever wants to sign in by it is led back and told'
const SOON = 'OAuth provider gone or silent: within 5 s'
const GOES_ON = 'OAuth provider gone or silent: signing in by mail and reading go on'

export const provider: Check = {
  name: 'provider',
  isQuick: false,
  async run(ledger, torture) {
    await withProvider(await freePort(), ledger, torture)
    const silent = createServer(() => {})
    const port = await freePort()
    await new Promise<void>((done) => silent.listen(port, '127.0.0.1', done))
    await withProvider(port, ledger, torture).finally(() => silent.close())
  },
  planted: [
    {
      defect: 'every request waits 6 s',
      breaks: [SOON],
      run: async (ledger, torture) => withProvider(await freePort(), ledger, { ...torture, slack: 1 }, 6000),
    },
  ],
}

async function withProvider(port: number, ledger: Ledger, { buildDir, slack }: Torture, lateMs?: number) {
  const OIDC_ISSUER = `http://127.0.0.1:${port}`
  const env = { OIDC_ISSUER, OIDC_ID: 'backboard', OIDC_SECRET: 'secret', OIDC_NAME: 'Elsewhere' }
  const site = await startTortureSite({ buildDir, env })
  const front = lateMs === undefined ? null : await startSlowFront(site.origin, lateMs)
  const base = front?.origin ?? site.origin
  const headers = { origin: site.origin }
  try {
    for (let n = 0; n < (front ? TRIES.planted : TRIES.whole); n++) {
      const begin = performance.now()
      const { status, headers: told } = await ask(`${base}/api/auth/signin/oidc`, {
        method: 'POST',
        headers,
        form: {},
      })
      ledger.measure(SOON, performance.now() - begin, TOLD_WITHIN_MS * slack)
      const isClear = status === 303 && /\/sign-in\?.*error=OAuthSignin/.test(told.location ?? '')
      ledger.check(CLEAR, isClear, `${status} ${told.location}`)
    }
    const pages = [await ask(`${base}/`), await ask(`${base}/sign-in`)].map(({ status }) => status)
    ledger.check(
      GOES_ON,
      pages.every((status) => status === 200),
      pages.join(),
    )
    const form = { email: 'ada@members.example' }
    const mailed = await ask(`${base}/api/auth/signin/email`, { method: 'POST', headers, form })
    ledger.check(GOES_ON, mailed.status === 303, String(mailed.status))
  } finally {
    front?.close()
    await site.stop()
  }
}
