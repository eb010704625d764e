import pino, { type DestinationStream, type Logger } from 'pino'
import pretty from 'pino-pretty'
import { describeError } from './describe-error'
import { redact } from './redact'
import { requestContext } from './request-context'

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

// One for all, whichever of Next's bundles asks.
const place = globalThis as { [key: symbol]: Logger | undefined }
const KEY = Symbol.for('backboard.log')

/**
 * The log of this process: one line of JSON for each entry on standard output, or a line to read where LOG_FORMAT is
 * `text`. Messages and errors lose addresses and tokens on the way; fields are the caller's to keep clean.
 */
export function log(): Logger {
  place[KEY] ??= createLog(destination(), process.env.LOG_LEVEL)
  return place[KEY]
}

/** Synchronous, so that what was said before a process dies can be read afterwards. */
const destination = (): DestinationStream =>
  process.env.LOG_FORMAT === 'text'
    ? pretty({ colorize: false, sync: true, destination: 1, singleLine: true, ignore: 'time,pid,hostname' })
    : pino.destination({ dest: 1, sync: true })

export function createLog(to: DestinationStream, level = 'info'): Logger {
  return pino(
    {
      level: LEVELS.includes(level) ? level : 'info',
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => requestContext.getStore() ?? {},
      serializers: { err: describeError },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args as [unknown, ...unknown[]]
          const clean = rest.map((part) => (typeof part === 'string' ? redact(part) : part))
          method.apply(this, [typeof first === 'string' ? redact(first) : first, ...clean] as Parameters<
            typeof method
          >)
        },
      },
    },
    to,
  )
}
