import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { runTool } from '@/scripts/start/run-tool.mjs'
import { withSite } from '../site/with-site'

const FOLDER = 'bench/lighthouse'
// Large, and of no use to anybody else: it is fetched by the first measurement, to where nothing looks for sources.
const INSTALLED = '.local/lighthouse'
const PAGES = ['/', '/technologies/django', '/compare/django-vs-flask', '/developers']
const LEAST = { performance: 0.97, accessibility: 1, 'best-practices': 1, seo: 1 }
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]

type Audit = {
  title: string
  score: number | null
  scoreDisplayMode: string
  numericValue?: number
  displayValue?: string
}
type Result = { categories: Record<string, { score: number }>; audits: Record<string, Audit> }
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Result }>

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' } },
  allowPositionals: true,
})

/** `npm run bench:lighthouse`: a phone by Lighthouse's own presets, the median of five. Exits 1 below the aims. */
await withSite(async ({ origin, debuggingPort, logsDir }) => {
  const lighthouse = await load(join(logsDir, 'lighthouse.log'))
  for (const path of positionals.length > 0 ? positionals : PAGES) {
    const results: Result[] = []
    for (let run = 0; run < Number(values.runs); run++) {
      const { lhr } = await lighthouse(`${origin}${path}`, { port: debuggingPort, logLevel: 'error' })
      results.push(lhr)
    }
    report(path, results)
  }
})

async function load(logFile: string): Promise<Lighthouse> {
  const entry = join(INSTALLED, 'node_modules/lighthouse/core/index.js')
  if (!existsSync(entry)) {
    mkdirSync(INSTALLED, { recursive: true })
    copyFileSync(join(FOLDER, 'package.json'), join(INSTALLED, 'package.json'))
    // Its own tree names one package in two versions, for which `npm ci` refuses every lock file that npm writes.
    const args = ['install', '--prefix', INSTALLED, '--ignore-scripts', '--no-package-lock']
    await runTool('npm', args, { logFile, env: process.env })
  }
  return (await import(pathToFileURL(entry).href)).default
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number
}

function report(path: string, results: Result[]) {
  console.log(`\n${path}`)
  for (const [name, least] of Object.entries(LEAST)) {
    const score = median(results.map(({ categories }) => categories[name]?.score ?? 0))
    console.log(`  ${name}: ${score.toFixed(2)}${score < least ? ` (the aim is ${least.toFixed(2)})` : ''}`)
    if (score < least) process.exitCode = 1
  }
  for (const name of METRICS) {
    const value = median(results.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN))
    console.log(`  ${name}: ${name.endsWith('shift') ? value.toFixed(3) : `${Math.round(value)} ms`}`)
  }
  const failed = Object.entries(results[0]?.audits ?? {}).filter(
    ([, { score, scoreDisplayMode }]) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
  )
  for (const [id, { title, displayValue = '' }] of failed) console.log(`  - ${id}: ${title} ${displayValue}`)
}
