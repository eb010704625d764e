#!/usr/bin/env node
import { setTimeout } from 'node:timers/promises'
// Recomputes the ranking of a Backboard site from its anonymous ballots and compares it with what the site shows.
// Needs nothing but Node.js, and shares no code with the site.
import { parseArgs } from 'node:util'
import { differences } from './compare.mjs'
import { editionHash } from './edition-hash.mjs'
import * as from from './read.mjs'
import { KNOWN_FORMULAS, recompute } from './recompute.mjs'

const USAGE = `node verify-ranking.mjs https://site                  the ranking of now
node verify-ranking.mjs https://site --edition 2026   a closed edition
node verify-ranking.mjs --technologies technologies.json --ballots ballots.ndjson
node verify-ranking.mjs --edition edition.json --ballots ballots.ndjson
It ends with 0 when all is the same, with 1 when not, with 2 when it could not compare.`
const ATTEMPTS = 5
const options = {
  edition: { type: 'string' },
  technologies: { type: 'string' },
  ballots: { type: 'string' },
  help: { type: 'boolean' },
}

async function verify(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const { edition, technologies, ballots, help } = values
  if (help) return { help: USAGE }
  const [site, ...more] = positionals
  if (site && more.length === 0 && !technologies && !ballots) {
    const api = `${new URL(site).origin}/api/v1`
    return edition === undefined ? compareSite(api) : compareEditionOf(api, edition)
  }
  if (site || !ballots || !edition === !technologies) throw new from.Unreadable(USAGE)
  const counted = await from.countBallots(from.fileLines(ballots), ballots)
  if (edition) return compareEdition(await from.fileJson(edition), counted)
  const list = await from.fileJson(technologies)
  if (list.nextCursor) throw new from.Unreadable(`${technologies} is only the first part of the list`)
  return compareRanking(list.items ?? list.technologies, counted)
}

/** Between two downloads members vote: only what was read while the ranking stood still says anything. */
async function compareSite(api) {
  let result
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await setTimeout(500 * attempt)
    const before = await momentOf(api)
    const technologies = await listTechnologies(api)
    const address = `${api}/export/ballots.ndjson`
    const counted = await from.countBallots(from.answerLines(await from.get(address)), address)
    if ((await momentOf(api)) !== before) continue
    result = compareRanking(technologies, counted)
    if (result.found.length === 0) break
  }
  if (!result)
    throw new from.Unreadable(`the ranking moved during each of ${ATTEMPTS} attempts; try again later`)
  return result
}

async function momentOf(api) {
  const answer = await from.get(`${api}/ranking`)
  return answer.headers.get('etag') ?? (await answer.text())
}

async function listTechnologies(api) {
  const all = []
  let cursor = null
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) })
    const { items, nextCursor } = await from.getJson(`${api}/technologies?${query}`)
    all.push(...items)
    cursor = nextCursor
  } while (cursor)
  return all
}

async function compareEditionOf(api, year) {
  const address = `${api}/editions/${encodeURIComponent(year)}`
  const edition = await from.getJson(address)
  if (edition.kind !== 'COMMUNITY')
    throw new from.Unreadable(`edition ${year} is the editors’ own list: no ballots`)
  const ballots = `${address}/ballots.ndjson`
  return compareEdition(edition, await from.countBallots(from.answerLines(await from.get(ballots)), ballots))
}

function compareEdition(edition, counted) {
  if (!KNOWN_FORMULAS.includes(edition.formula))
    throw new from.Unreadable(
      `this script knows formula ${KNOWN_FORMULAS.join(', ')}, not ${edition.formula}`,
    )
  const shown = edition.items.map(({ position, ...item }) => ({ ...item, rank: position }))
  const result = compareRanking(shown, counted, edition.formula)
  const hash = editionHash(edition, counted)
  if (hash !== edition.hash) result.found.push(`the hash is shown as ${edition.hash}, recomputed ${hash}`)
  return { ...result, what: `edition ${edition.year}, SHA-256 ${hash}` }
}

function compareRanking(shown, counted, formula) {
  if (!Array.isArray(shown)) throw new from.Unreadable('there is no list of technologies in it')
  const ballots = counted.reduce((sum, { times }) => sum + times, 0)
  return {
    what: `${shown.length} technologies, ${ballots} ballots`,
    found: differences(shown, recompute(shown, counted, formula)),
  }
}

verify(process.argv.slice(2)).then(
  ({ what, found, help }) => {
    if (help) return console.log(help)
    console.log(found.length === 0 ? `same: ${what}` : `not the same: ${what}\n${found.join('\n')}`)
    process.exitCode = found.length === 0 ? 0 : 1
  },
  (error) => {
    console.error(error instanceof from.Unreadable || error.code?.startsWith('ERR_') ? error.message : error)
    process.exitCode = 2
  },
)
