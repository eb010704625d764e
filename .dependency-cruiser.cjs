// “Who may import whom”, as ARCHITECTURE.md says. scripts/test/boundaries.ts proves that each rule still bites.
const PRIVATE_PAGES =
  '^app/(api|admin|sign-in|settings|notifications|unsubscribe|mailbox|drafts|editions/close|moderation/(flags|members|suggestions|log/full|page\\.tsx)|decisions|report|suspended|private-layout\\.tsx|suggest|suggestions|points/[^/]+/suggest|technologies/[^/]+/(your-votes|suggest|suggest-edit))(/|$)'
const STORE = '^lib/(db\\.ts$|generated/)|(^|/)node_modules/(@prisma|pg|postgres)/'
const SESSION = '^lib/session/'
const QUERIES = '-queries\\.tsx?$'
const TESTS = '\\.test\\.tsx?$'
const PURE = '^lib/(id\\.ts$|ranking/|[^/]+/(constants|[^/]+-(rules|schema))\\.ts$)'

const forbid = (name, from, to) => ({ name, severity: 'error', from: { pathNot: TESTS, ...from }, to })

module.exports = {
  forbidden: [
    forbid(
      'public-pages-do-not-know-the-store-or-the-viewer',
      { path: '^app/', pathNot: [PRIVATE_PAGES, TESTS] },
      {
        path: [STORE, SESSION, '(^|/)node_modules/next/headers'],
      },
    ),
    forbid('no-page-or-endpoint-touches-the-store', { path: '^app/' }, { path: STORE }),
    forbid('endpoints-show-nothing', { path: '^app/api/' }, { path: '^components/' }),
    forbid(
      'components-do-not-read',
      { path: '^components/' },
      {
        path: QUERIES,
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'components-know-no-store-session-or-app',
      { path: '^components/' },
      { path: [STORE, SESSION, '^app/'] },
    ),
    forbid(
      'ui-knows-no-noun',
      { path: '^components/ui/' },
      {
        pathNot: ['^components/ui/', '^lib/format/', '(^|/)node_modules/'],
      },
    ),
    forbid(
      'use-cases-know-no-web',
      {
        path: '^lib/(vote|verdict|comment|member|technology|edition|suggestion|point|notification|follow|outbox|report|account|token|moderation|flag|snapshot|history|recount|fit)/',
      },
      {
        path: ['(^|/)node_modules/next/', '^components/', '^app/'],
      },
    ),
    forbid('lib-shows-nothing', { path: '^lib/' }, { path: ['^components/', '^app/'] }),
    forbid('rules-are-pure', { path: PURE }, { pathNot: [PURE, '(^|/)node_modules/zod/', '^(node:)?url$'] }),
    forbid('imports-are-found', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
}
