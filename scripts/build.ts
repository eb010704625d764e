import { join } from 'node:path'
import { build } from 'esbuild'
import { apiRoutes } from './api-routes'
import { fingerprint, isDone, unlessDone } from './start/fingerprint'
import { withLock } from './start/lock.mjs'
import { runTool } from './start/run-tool.mjs'

const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'instrumentation.ts', 'prisma/schema.prisma'],
  ...['scripts/build.ts', 'scripts/api-routes.ts', 'scripts/serve.ts', 'scripts/command.ts'],
  ...['scripts/backup.ts', 'scripts/members.ts', 'scripts/recount.ts', 'scripts/restore.ts'],
  ...['scripts/start/secret-files.ts', 'prisma/seed.ts'],
  ...['package-lock.json', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'tsconfig.next.json'],
  'bench/ranking-quality/results.json',
]
// What a build must not depend on: the database, and every secret of the site.
const FOR_BUILD =
  /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|CI)$/i

type Build = { buildDir: string; logFile: string }

/** The site as it will be served: Next's output, and beside it the server bundled as `server.mjs`, and
 * `serve.mjs`, which migrates first, and `command.mjs`, which does what operators do by hand. Needs no database. */
export async function buildSite({ buildDir, logFile }: Build): Promise<void> {
  await unlessDone(stampIn(buildDir), sourcesHash(), async () => {
    const kept = Object.entries(process.env).filter(([name]) => FOR_BUILD.test(name))
    const env = {
      ...Object.fromEntries(kept),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      BUILD_DIR: buildDir,
    }
    await runTool(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { logFile, env })
    await bundleServer(buildDir)
  })
}

export const isBuilt = (buildDir: string) => isDone(stampIn(buildDir), sourcesHash())

/** Prisma's client, generated when the schema changed. */
export async function generateClient(logFile: string): Promise<void> {
  await withLock('.', 'generate', () =>
    unlessDone(CLIENT_STAMP, clientHash(), () => {
      // The engine is not used for this; without a file named for it the tool would want to download it.
      const env = {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      }
      return runTool(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { logFile, env })
    }),
  )
}

export const hasClient = () => isDone(CLIENT_STAMP, clientHash())

const CLIENT_STAMP = 'lib/generated/prisma-made-from'
const stampIn = (buildDir: string) => join(buildDir, 'backboard-built-from')
const sourcesHash = () => fingerprint(SOURCES, ['lib/generated'])
const clientHash = () => fingerprint(['prisma/schema.prisma', 'package-lock.json'])

async function bundleServer(buildDir: string): Promise<void> {
  await build({
    entryPoints: {
      server: 'lib/server/main.ts',
      serve: 'scripts/serve.ts',
      command: 'scripts/command.ts',
      'api-routes': 'api-routes',
    },
    plugins: [apiRoutes],
    outdir: buildDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What server and routes both import is one module for both.
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  })
}
