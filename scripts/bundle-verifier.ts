import { writeFileSync } from 'node:fs'
import { build } from 'esbuild'

/** The one file of the verifier that the site serves, so that a reader needs no copy of the source. */
export const VERIFIER_FILE = 'public/verify-ranking.mjs'

const HEAD = `// Recomputes the ranking of a Backboard site from its anonymous ballots and says “same” or where not:
//   node verify-ranking.mjs https://site
// Made from scripts/verify-ranking by \`npm run bundle-verifier\`; it needs nothing but Node.js.`

export async function bundleVerifier(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['scripts/verify-ranking/verify-ranking.mjs'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    charset: 'utf8',
    banner: { js: HEAD },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text.replace(/^#!.*\n/, '') ?? ''
}

export async function main(): Promise<void> {
  writeFileSync(VERIFIER_FILE, await bundleVerifier())
}
