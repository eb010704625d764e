import { defineConfig } from 'prisma/config'

const url = process.env.MIGRATE_DATABASE_URL || process.env.DIRECT_DATABASE_URL || process.env.DATABASE_URL

// No address here: `prisma generate` and the build need no database.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
})
