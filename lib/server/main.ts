import next from 'next'
import { warnOfDurabilityFaults } from '@/lib/durability/warn-of-faults'
import { EnvError, env } from '@/lib/env'
import { startJobs } from '@/lib/jobs/jobs'
import { backupJob, schedule } from '@/lib/jobs/schedule'
import { log } from '@/lib/log/log'
import { sendMail } from '@/lib/mail/send-mail'
import { startMailWorker } from '@/lib/outbox/mail-worker'
import { ownOrigin } from '@/lib/own-origin'
import { Refusal } from '@/lib/refusal'
import { startSignInMailWorker } from '@/lib/session/sign-in-mail-worker'
import { loadApiRoutes } from './api-routes'
import { createHttpServer, listen } from './create-http-server'
import { hearChanges } from './hear-changes'
import { openSite } from './open-site'
import { reportSparsely } from './report-sparsely'
import { closeServer, stopOnSignals } from './shut-down'
import { surviveLostConnections } from './survive-lost-connection'

const FIRST_HEARING_MS = 3000
const REPORT_MS = 60_000

async function main() {
  const settings = env()
  const isDev = process.env.NODE_ENV !== 'production'
  const server = createHttpServer()
  // Next takes over 'upgrade' on the server it is given. Only hot reload needs that: elsewhere it would break off clients
  // that merely offer HTTP/2, so there it gets a server that never listens.
  const httpServer = isDev ? server : createHttpServer()
  const app = next({ dev: isDev, hostname: settings.HOST, port: settings.PORT, httpServer })
  const routes = isDev ? {} : await loadApiRoutes()
  const site = await openSite(settings, app.getRequestHandler(), isDev, routes)
  const listener = hearChanges(settings.DIRECT_DATABASE_URL, site.clock, (message) => log().warn(message))
  site.connectTo(listener)
  await app.prepare()
  await listener.firstHearing(FIRST_HEARING_MS)
  server.on('request', site.answer)
  // Node alone would answer these two without our headers; what a client expects besides "100-continue" need not be met.
  server.on('checkExpectation', site.answer)
  server.on('clientError', site.refuseUnreadable)
  await listen(server, settings.PORT, settings.HOST)
  // While developing the code changes under them.
  const jobs = isDev
    ? null
    : await startJobs(settings.DIRECT_DATABASE_URL, reportSparsely(REPORT_MS), {
        jobs: settings.BACKUP_DIR ? [...schedule, backupJob] : schedule,
      })
  void warnOfDurabilityFaults((sentence) => log().warn(sentence))
  const mails = startMailWorker({ origin: ownOrigin(settings), send: sendMail }, reportSparsely(REPORT_MS))
  const signInMails = startSignInMailWorker(reportSparsely(REPORT_MS))
  stopOnSignals(async () => {
    await Promise.all([closeServer(server), jobs?.stop(), mails.stop(), signInMails.stop()])
    site.close()
    await Promise.all([listener.close(), app.close()])
  })
  console.log(`listening ${ownOrigin({ ...settings, SITE_URL: undefined })}`)
}

// A rejection that nobody waits for is a fault to be seen, not a reason to leave every reader standing.
process.on('unhandledRejection', (reason) =>
  log().error({ err: reason }, 'a rejection that nobody waits for'),
)
surviveLostConnections((error) => log().fatal({ err: error }, 'an error that nobody caught'))
main().catch((error) => {
  console.error(error instanceof EnvError || error instanceof Refusal ? error.message : error)
  process.exit(1)
})
