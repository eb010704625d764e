import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type MigrationOnDisk = { name: string; sql: string }

/** The migrations of a `prisma/migrations` folder, oldest first. */
export function listMigrations(folder: string): MigrationOnDisk[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
