import { connect } from 'node:tls'
import { type Finding, good, worry, wrong } from './finding'

const TIMEOUT_MS = 5000
const LEAST_DAYS = 14
const DAY_MS = 86_400_000

/** Whether the site runs here, is ready, and can be reached under its public name with a certificate that lasts. */
export async function checkSite({
  HOST,
  PORT,
  SITE_URL,
}: Record<string, string | undefined>): Promise<Finding[]> {
  const here = `http://${HOST === undefined || HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT ?? 3000}`
  const found = [await readiness(here)]
  if (SITE_URL) found.push(await publicName(SITE_URL))
  if (SITE_URL?.startsWith('https:')) found.push(await certificate(new URL(SITE_URL)))
  return found
}

async function readiness(origin: string): Promise<Finding> {
  const answer = await ask(`${origin}/api/ready`)
  if (answer === null)
    return worry('site', `Nothing answers at ${origin}.`, 'Start the site, if it should run here.')
  if (answer.status === 200) return good('site', `It runs at ${origin} and is ready.`)
  const { missing = [] } = (await answer.json().catch(() => ({}))) as { missing?: string[] }
  return wrong(
    'site',
    `It runs at ${origin}, but ${missing.join('; ') || `answers ${answer.status}`}.`,
    'Mend that first.',
  )
}

async function publicName(SITE_URL: string): Promise<Finding> {
  const answer = await ask(`${SITE_URL}/api/health`)
  if (answer?.status === 200) return good('public name', `${SITE_URL} leads to the site.`)
  const says = `${SITE_URL} ${answer ? `answers ${answer.status}` : 'does not answer'} from this machine.`
  return worry('public name', says, 'Check DNS, the proxy and its certificate.')
}

const ask = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' }).catch(() => null)

/** How long the certificate still holds; whether it is trusted, the request above has told. */
function certificate({ hostname, port }: URL): Promise<Finding> {
  return new Promise((done) => {
    const give = (finding: Finding) => {
      socket.destroy()
      done(finding)
    }
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      rejectUnauthorized: false,
    })
    socket.setTimeout(TIMEOUT_MS, () => give(worry('certificate', 'It could not be read.', 'See above.')))
    socket.once('error', ({ message }) =>
      give(worry('certificate', `It could not be read (${message}).`, 'See above.')),
    )
    socket.once('secureConnect', () => {
      const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / DAY_MS)
      if (days < 0) return give(wrong('certificate', `It ended ${-days} days ago.`, 'Renew it.'))
      if (days < LEAST_DAYS)
        return give(worry('certificate', `It ends in ${days} days.`, 'Why was it not renewed?'))
      give(good('certificate', `It holds for ${days} days.`))
    })
  })
}
