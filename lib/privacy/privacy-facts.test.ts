import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DELETION_DAYS } from '@/lib/account/account-schema'
import { KEPT_FORM_MINUTES } from '@/lib/draft/kept-forms'
import { HANDLE_CHANGE_DAYS, OLD_HANDLE_DAYS } from '@/lib/member/handle-change-rules'
import { CHALLENGE_MINUTES, challengeCookieName } from '@/lib/passkey/challenge'
import { askingCookieName } from '@/lib/session/asking-browser'
import { MOST_AGENT_CHARACTERS } from '@/lib/session/device-words'
import { LAST_USE_MINUTES } from '@/lib/session/find-viewer'
import { FRESH_MINUTES } from '@/lib/session/fresh-rules'
import { LINK_MINUTES } from '@/lib/session/link-minutes'
import { cookieNames, hintCookie } from '@/lib/session/session-cookies'
import { cookieFacts, privacyFacts } from './privacy-facts'

// How long a session lasts is configured.
process.env.DATABASE_URL = 'postgresql://nowhere'

it('the privacy page tells the durations that hold', () => {
  expect(privacyFacts).toEqual({
    linkMinutes: LINK_MINUTES,
    keptFormMinutes: KEPT_FORM_MINUTES,
    lastUseMinutes: LAST_USE_MINUTES,
    deletionDays: DELETION_DAYS,
    handleChangeDays: HANDLE_CHANGE_DAYS,
    oldHandleDays: OLD_HANDLE_DAYS,
    userAgentCharacters: MOST_AGENT_CHARACTERS,
    providerMinutes: 15,
    passkeyMinutes: CHALLENGE_MINUTES,
    freshMinutes: FRESH_MINUTES,
  })
  const nextAuthCookies = readFileSync('node_modules/next-auth/core/lib/cookie.js', 'utf8')
  expect(nextAuthCookies.match(/maxAge: 60 \* \d+/g)).toEqual(['maxAge: 60 * 15', 'maxAge: 60 * 15'])
})

it('SQL keeps to the same days', () => {
  const sql = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8')
  const handles = sql('20261125050000_handles')
  expect(handles).toContain(`interval '${HANDLE_CHANGE_DAYS} days'`)
  expect(handles).toContain(`interval '${OLD_HANDLE_DAYS} days'`)
  expect(sql('20261125050200_deletion')).toContain(`now() + interval '${DELETION_DAYS} days'`)
  expect(sql('20261125050100_devices_and_tokens')).toContain(`length(user_agent) <= ${MOST_AGENT_CHARACTERS}`)
})

it('the privacy page names every cookie that a browser is given, and no other', () => {
  const told = cookieFacts({ days: 180, idleDays: 30 })
    .flatMap(({ name }) => name.split(', '))
    .sort()
  // The token against forged forms never leaves the server.
  const { csrfToken: _, ...given } = cookieNames('http://127.0.0.1:3000')
  const hint = hintCookie('http://127.0.0.1:3000', true).split('=')[0]
  const asking = askingCookieName('http://127.0.0.1:3000')
  const challenge = challengeCookieName('http://127.0.0.1:3000')
  expect(told).toEqual([...Object.values(given), hint, asking, challenge].sort())
})
