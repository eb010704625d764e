import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Run, runLogged } from './run-logged'

const CLI = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const CONFIG = resolve('.dependency-cruiser.cjs')

// Each planted file breaks one rule, by alias, by relative path or by a type alone.
const PLANTED: [file: string, text: string, rule: string][] = [
  [
    'app/page.tsx',
    "import { db } from '@/lib/db'\nexport default db",
    'no-page-or-endpoint-touches-the-store',
  ],
  [
    'app/editions/page.tsx',
    "import type { Viewer } from '../../lib/session/viewer'\nexport type P = Viewer",
    'public-pages-do-not-know-the-store-or-the-viewer',
  ],
  ['app/api/route.ts', "export { Card } from '@/components/ui/card'", 'endpoints-show-nothing'],
  [
    'components/point/point.tsx',
    "export { listPoints } from '@/lib/point/point-queries'",
    'components-do-not-read',
  ],
  [
    'components/point/votes.tsx',
    "import type { Viewer } from '@/lib/session/viewer'\nexport type P = Viewer",
    'components-know-no-store-session-or-app',
  ],
  [
    'components/ui/card.tsx',
    "import type { Vote } from '@/lib/vote/vote'\nexport type Card = Vote",
    'ui-knows-no-noun',
  ],
  [
    'lib/vote/vote.ts',
    "import type { Card } from '@/components/ui/card'\nexport type Vote = Card",
    'use-cases-know-no-web',
  ],
  ...['moderation', 'flag', 'snapshot', 'history', 'recount', 'fit'].map((noun): [string, string, string] => [
    `lib/${noun}/act.ts`,
    "export { seen } from '@/app/seen'",
    'use-cases-know-no-web',
  ]),
  ['app/seen.ts', 'export const seen = 1', ''],
  ['lib/api/shown.ts', "export type { Card } from '../../components/ui/card'", 'lib-shows-nothing'],
  ['lib/ranking/score.ts', "import { db } from '@/lib/db'\nexport const s = db", 'rules-are-pure'],
  ['lib/vote/vote-rules.ts', "export { nothing } from '@/lib/nowhere'", 'imports-are-found'],
  ['lib/db.ts', 'export const db = 1', ''],
  ['lib/session/viewer.ts', 'export type Viewer = { id: string }', ''],
  ['lib/point/point-queries.ts', 'export const listPoints = 1', ''],
]

/** Checks who imports whom, and first that the check sees what it must see. */
export async function checkBoundaries(
  folder: string,
  env: Run['env'],
): Promise<{ ok: boolean; output: string }> {
  const blind = await blindRules(join(folder, 'planted'), env)
  if (blind.length > 0)
    return {
      ok: false,
      output: `The boundary check is blind: planted violations of ${blind.join(', ')} were not found.`,
    }
  return cruise({ folder, env, args: ['app', 'components', 'lib'] })
}

async function blindRules(planted: string, env: Run['env']): Promise<string[]> {
  for (const [file, text] of PLANTED) {
    mkdirSync(dirname(join(planted, file)), { recursive: true })
    writeFileSync(join(planted, file), text)
  }
  const paths = {
    compilerOptions: { paths: { '@/*': ['./*'] }, moduleResolution: 'Bundler', module: 'ESNext' },
  }
  writeFileSync(join(planted, 'tsconfig.json'), JSON.stringify(paths))
  const { output } = await cruise({ folder: planted, env, cwd: planted, args: ['app', 'components', 'lib'] })
  const isFound = (file: string, rule: string) =>
    output.split('\n').some((line) => line.includes(`${rule}: ${file} →`))
  return PLANTED.filter(([file, , rule]) => rule && !isFound(file, rule)).map(([, , rule]) => rule)
}

function cruise({
  folder,
  args,
  ...rest
}: {
  folder: string
  args: string[]
  env: Run['env']
  cwd?: string
}) {
  const logFile = join(folder, 'boundaries.log')
  const env = { ...rest.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  return runLogged({
    ...rest,
    env,
    logFile,
    args: [CLI, '--config', CONFIG, '--output-type', 'err', ...args],
  })
}
