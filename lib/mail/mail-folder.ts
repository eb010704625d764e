import path from 'node:path'
import { env } from '@/lib/env'

/** Where mails are kept while no mail server is configured. */
export function mailFolder(): string {
  return path.resolve(env().DATA_DIR, 'mail')
}
