import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

const APP = 'app'
const API = 'api/v1'

/**
 * Gives the bundle a module `api-routes` that exports as `routes` all route files below app/api/v1 by their address
 * (lib/server/api-routes.ts).
 */
export const apiRoutes: Plugin = {
  name: 'api-routes',
  setup(build) {
    build.onResolve({ filter: /^api-routes$/ }, ({ path }) => ({ path, namespace: 'api-routes' }))
    build.onLoad({ filter: /.*/, namespace: 'api-routes' }, () => ({
      contents: moduleOf(routeFiles()),
      resolveDir: process.cwd(),
      loader: 'js',
    }))
  },
}

const routeFiles = (): string[] =>
  readdirSync(`${APP}/${API}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${API}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/route.ts'))
    .sort()

function moduleOf(files: string[]): string {
  const imports = files.map((file, i) => `import * as route${i} from './${APP}/${file}'`)
  const entries = files.map((file, i) => `  '/${dirname(file)}': route${i},`)
  return [...imports, 'export const routes = {', ...entries, '}'].join('\n')
}
