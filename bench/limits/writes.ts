import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Load } from '../load/load'
import type { Member, SiteWithMembers } from '../site/with-members'
import type { Target } from './alternate'

const LIMIT = fileURLToPath(new URL('database-limit.ts', import.meta.url))
const run = promisify(execFile)
type Empty = { url: string; pid: number }

/** A vote on the site, the same request answered by an empty route of Next's, and the vote's statement alone. */
export function voteTargets(site: SiteWithMembers, empty: Empty): Target[] {
  const half = site.members.length / 2
  const own = ballots(site.members.slice(0, half), site.points)
  const votes = own.map(({ voter, point, value }) =>
    [`PUT`, `/api/v1/points/${point}/vote`, cookieOf(voter), JSON.stringify({ value })].join('\t'),
  )
  const others = ballots(site.members.slice(half), site.points)
  const statements = others.map(({ voter, point, value }) => [voter.id, point, value].join('\t'))
  const file = save(site.logsDir, 'statements', statements)
  return [
    ...bothTargets(site, empty, 'votes', votes),
    { name: 'the statement alone', url: '', pid: site.databasePid, measure: statementsOf(site, file) },
  ]
}

/** A comment on the site, and the same request answered by an empty route of Next's. */
export function commentTargets(site: SiteWithMembers, empty: Empty): Target[] {
  const comments = site.members.map((voter, i) => {
    const body = `Number ${i}: it *held up* for two years behind \`nginx\`, and its queue never lost a job.`
    return [
      'POST',
      `/api/v1/technologies/${site.slugs[i % site.slugs.length]}/comments`,
      cookieOf(voter),
      JSON.stringify({ body }),
    ].join('\t')
  })
  return bothTargets(site, empty, 'comments', comments)
}

/** The same requests to the site and to the empty route. */
const bothTargets = (site: SiteWithMembers, empty: Empty, name: string, requests: string[]): Target[] => [
  { name: 'Backboard', url: site.origin, pid: site.pid, file: save(site.logsDir, name, requests) },
  {
    name: 'an empty route',
    url: empty.url,
    pid: empty.pid,
    file: save(site.logsDir, `${name}-empty`, requests.map(toEmpty)),
  },
]

/** Everybody on every point, first for and then against it, neighbours far apart: each request changes something. */
function ballots(voters: Member[], points: string[]) {
  const pairs = voters.flatMap((_, i) =>
    points.map((point, j) => ({ voter: voters[(i + j * 7) % voters.length] as Member, point })),
  )
  return [1, -1].flatMap((value) => pairs.map((pair) => ({ ...pair, value })))
}

const cookieOf = ({ token }: Member) => `backboard-session=${token}`
const toEmpty = (line: string) => line.replace(/\t[^\t]*/, '\t/said')

function save(folder: string, name: string, lines: string[]): string {
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function statementsOf({ env }: SiteWithMembers, file: string) {
  let from = 0
  return async (connections: number, seconds: number): Promise<Load> => {
    const args = ['--import', 'tsx', LIMIT, file, String(connections), String(seconds), String(from)]
    const { stdout } = await run(process.execPath, args, { env: env as NodeJS.ProcessEnv })
    const measured: Load = JSON.parse(stdout)
    from += measured.requests
    return measured
  }
}
