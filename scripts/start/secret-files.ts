import { readFileSync } from 'node:fs'
import { Refusal } from '@/lib/refusal'

/**
 * Sets each of these variables from the file that NAME_FILE names, as containers and systemd hand secrets over. What
 * is set itself wins. Throws a Refusal for a file that cannot be read.
 */
export function readSecretFiles(
  names: string[],
  env: Record<string, string | undefined> = process.env,
): void {
  for (const name of names) {
    const file = env[`${name}_FILE`]
    if (!file || env[name]) continue
    try {
      env[name] = readFileSync(file, 'utf8').trim()
    } catch (error) {
      throw new Refusal(`${name}_FILE: ${(error as Error).message}`)
    }
  }
}
