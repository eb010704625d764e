import { redact } from './redact'

type Described = { type: string; code?: string; message: string; stack?: string; cause?: Described }

const MOST_CAUSES = 3
const MOST_FRAMES = 12

/**
 * What the log says of an error: kind, code, its words without personal data, where it arose, and its causes. Nothing
 * else that hangs on it: PostgreSQL's `detail` and a statement's parameters hold what people typed.
 */
export function describeError(error: unknown, depth = 0): Described {
  if (!(error instanceof Error)) return { type: typeof error, message: redact(String(error)) }
  const { code, cause } = error as Error & { code?: unknown }
  return {
    type: error.name,
    ...(typeof code === 'string' && { code: redact(code) }),
    message: redact(error.message),
    ...framesOf(error),
    ...(cause !== undefined && depth < MOST_CAUSES && { cause: describeError(cause, depth + 1) }),
  }
}

function framesOf({ stack }: Error): { stack?: string } {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  if (frames.length === 0) return {}
  return {
    stack: frames
      .slice(0, MOST_FRAMES)
      .map((line) => line.trim())
      .join('\n'),
  }
}
