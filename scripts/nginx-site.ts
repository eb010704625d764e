import { readFileSync } from 'node:fs'

type Served = { listen: string; cache: string; ports: number[] }

/** The shipped configuration of nginx for processes of this machine, to be included in its http block. */
export function nginxSite({ listen, cache, ports }: Served): string {
  const values: Record<string, string> = {
    BACKBOARD_LISTEN: listen,
    BACKBOARD_CACHE: cache,
    BACKBOARD_SERVERS: ports
      .map((port) => `server 127.0.0.1:${port} max_fails=2 fail_timeout=2s;`)
      .join('\n    '),
  }
  const template = readFileSync('deploy/nginx/backboard.conf.template', 'utf8')
  return template.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
