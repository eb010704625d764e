import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder, which becomes the current one, and what `.env` and the environment say. */
export function prepare() {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
  process.chdir(root)
  // What stands in the environment wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env')
  for (const [name, value] of Object.entries(process.env)) if (!value?.trim()) delete process.env[name]
  const dataDir = resolve(process.env.DATA_DIR ?? '.local')
  return { root, dataDir, logsDir: join(dataDir, 'logs') }
}

/** After this, TypeScript can be imported. */
export async function understandTypeScript() {
  const { register } = await import('tsx/esm/api')
  register()
}
