import { askRaw } from './ask-raw'
import { type Result, trying } from './result'
import { signedInAt } from './signed-in'

const EVIL = 'evil.example'

/** Ways to write an address elsewhere that one reader takes for a path of this site and another does not. */
const SPELLINGS = [
  ...[`//${EVIL}`, `///${EVIL}`, `/\\${EVIL}`, `\\\\${EVIL}`, `/\\/${EVIL}`, `\\/${EVIL}`, `/\t/${EVIL}`],
  ...[
    `/%09/${EVIL}`,
    `/%2f/${EVIL}`,
    `/%5c${EVIL}`,
    `/%2f%2f${EVIL}`,
    `/.//${EVIL}`,
    `/..//${EVIL}`,
    `/a/..//${EVIL}`,
  ],
  ...[
    `https:${EVIL}`,
    `https:/${EVIL}`,
    `https://${EVIL}`,
    `HTTPS://${EVIL}`,
    `https:\\\\${EVIL}`,
    ` https://${EVIL}`,
  ],
  ...[`//localhost@${EVIL}`, `https://localhost@${EVIL}`, `//${EVIL}#localhost`, `//${EVIL}?localhost`],
  ...[
    `/\u0000/${EVIL}`,
    `\u0000//${EVIL}`,
    `/\r\n/${EVIL}`,
    `/\u2028/${EVIL}`,
    `/\u200b/${EVIL}`,
    `\u00a0//${EVIL}`,
  ],
  ...[
    `/\uff0f${EVIL}`,
    `\uff0f\uff0f${EVIL}`,
    `/\u2215${EVIL}`,
    `/\u2044${EVIL}`,
    `//${EVIL.replace('.', '\u3002')}`,
  ],
  ...[`//${EVIL}:443`, `//${EVIL}%00.localhost`, `//%65vil.example`, `javascript:location='//${EVIL}'`],
  ...[`data:text/html,//${EVIL}`, `@${EVIL}`, `.${EVIL}`, `:443@${EVIL}`, `//[::ffff:192.0.2.1]/${EVIL}`],
]
const HEADERS: Record<string, string>[] = [
  ...['x-forwarded-host', 'x-host', 'x-original-host', 'x-forwarded-server', 'x-http-host-override'].map(
    (name) => ({ [name]: EVIL }),
  ),
  ...['x-forwarded-for', 'x-real-ip', 'true-client-ip', 'x-forwarded-prefix'].map((name) => ({
    [name]: EVIL,
  })),
  { forwarded: `for=192.0.2.1;host=${EVIL};proto=http` },
  { 'x-forwarded-proto': 'http' },
  { 'x-original-url': `//${EVIL}` },
  { 'x-rewrite-url': `//${EVIL}` },
  { host: EVIL },
  { host: `localhost@${EVIL}` },
  { host: `localhost, ${EVIL}` },
  { referer: `https://${EVIL}/` },
  { origin: `https://${EVIL}` },
]
const form = { 'content-type': 'application/x-www-form-urlencoded' }
type Where = Parameters<typeof signedInAt>[0] & { innerOrigin: string }

/** Whatever a request says of hosts and of where to go, nobody is led or pointed to another site. */
export async function nobodyIsLedElsewhere(site: Where): Promise<Result> {
  const { result, note, plant } = trying('no request leads or points anybody to another host')
  const member = await signedInAt(site, 'MEMBER')
  for (const origin of [site.origin, site.innerOrigin]) {
    for (const spelling of SPELLINGS)
      for (const [what, sent] of sentWith(spelling, site.origin, member.cookie))
        note(ledElsewhere(what, site.origin, await askRaw(origin, ...sent)))
    for (const headers of HEADERS)
      for (const path of [
        '/',
        '/sign-in',
        '/technologies/django',
        '/settings',
        '/nowhere',
        '/technologies/django/',
        '/api/v1/ranking',
        '/sitemap.xml',
        '/feed.atom',
        '/llms.txt',
      ])
        note(
          ledElsewhere(
            `${path} ${JSON.stringify(headers)}`,
            site.origin,
            await askRaw(origin, path, { headers }),
          ),
        )
  }
  const html = { 'content-type': 'text/html' }
  for (const location of [`//${EVIL}/`, `/\\${EVIL}/`, `https://${EVIL}/`, `http://localhost:1/`])
    plant(
      `a redirect to ${location}`,
      ledElsewhere('/', site.origin, {
        status: 303,
        headers: { location },
        lines: [],
        body: Buffer.from(''),
      }),
    )
  plant(
    'a canonical address elsewhere',
    ledElsewhere('/', site.origin, {
      status: 200,
      headers: html,
      lines: [],
      body: Buffer.from(`<link rel="canonical" href="https://${EVIL}/">`),
    }),
  )
  return result
}

/** Everything that takes an address to go to, as a browser would send it. */
function sentWith(
  spelling: string,
  ownOrigin: string,
  cookie: string,
): [string, Parameters<typeof askRaw> extends [string, ...infer Rest] ? Rest : never][] {
  const value = encodeURIComponent(spelling)
  const path = /^[/\\]/.test(spelling)
    ? encodeURI(spelling).replaceAll('%5C', '\\').replaceAll('%25', '%')
    : null
  const headers = { ...form, origin: ownOrigin, cookie }
  const vote = `/api/v1/technologies/django/follow`
  return [
    [`sign-in?returnTo=${value}`, [`/sign-in?returnTo=${value}`]],
    [`sign-in?callbackUrl=${value}`, [`/sign-in?callbackUrl=${value}`, { headers: { cookie } }]],
    [`confirm?returnTo=${value}`, [`/sign-in/confirm?token=t&email=a%40b.example&returnTo=${value}`]],
    [`callback ${value}`, [`/api/auth/callback/email?token=t&email=a%40b.example&callbackUrl=${value}`]],
    [
      `signout ${value}`,
      [
        '/api/auth/signout',
        { method: 'POST', headers: { ...form, origin: ownOrigin }, body: `callbackUrl=${value}` },
      ],
    ],
    [
      `signin ${value}`,
      [
        '/api/auth/signin/email',
        {
          method: 'POST',
          headers: { ...form, origin: ownOrigin },
          body: `email=nobody%40members.example&callbackUrl=${value}&returnTo=${value}`,
        },
      ],
    ],
    [`follow ${value}`, [vote, { method: 'POST', headers, body: `_method=PUT&returnTo=${value}` }]],
    [
      `follow, signed out, ${value}`,
      [
        vote,
        { method: 'POST', headers: { ...form, origin: ownOrigin }, body: `_method=PUT&returnTo=${value}` },
      ],
    ],
    [
      `cookie ${value}`,
      ['/sign-in', { headers: { cookie: `__Host-backboard-return=${value}; backboard-return=${value}` } }],
    ],
    ...(path && !/[^!-~]/.test(path) ? [[`the path ${path}`, [path]] as [string, [string]]] : []),
  ]
}

/** Whether an answer leads, or shows a link that leads, off the site. */
function ledElsewhere(
  what: string,
  ownOrigin: string,
  { status, headers, body }: Awaited<ReturnType<typeof askRaw>>,
): string[] {
  const wrong: string[] = []
  const leaves = (address: string) =>
    !URL.canParse(address, ownOrigin) || new URL(address, ownOrigin).origin !== ownOrigin
  for (const name of ['location', 'content-location', 'refresh', 'link'] as const) {
    const value = String(headers[name] ?? '')
    if (name === 'location' ? value && leaves(value) : value.includes(EVIL))
      wrong.push(`${what} (${status}): ${name} is ${value}`)
  }
  const text = body.toString()
  const addresses = [...text.matchAll(/\b(?:href|src|action|content|url)=["']([^"']*)["']/gi)].map(
    ([, address = '']) => address,
  )
  for (const address of addresses)
    if (
      URL.canParse(address, ownOrigin) &&
      new URL(address, ownOrigin).hostname.endsWith(EVIL) &&
      !address.startsWith('#')
    )
      wrong.push(`${what} (${status}): shows ${address.slice(0, 80)}`)
  if (status >= 500) wrong.push(`${what}: ${status}`)
  return wrong
}
