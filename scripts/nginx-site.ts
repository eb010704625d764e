import { readFileSync } from 'node:fs'

type Served = { listen: string; cache: string; ports: number[] }
type Tls = { listenPlain: string; certificate: string; key: string; origin: string }

/** The shipped configuration of nginx for processes of this machine, to be included in its http block. */
export function nginxSite({ listen, cache, ports }: Served): string {
  return filled('deploy/nginx/backboard.conf.template', {
    BACKBOARD_LISTEN: listen,
    BACKBOARD_CACHE: cache,
    BACKBOARD_SERVERS: ports
      .map((port) => `server 127.0.0.1:${port} max_fails=2 fail_timeout=2s;`)
      .join('\n    '),
  })
}

/** The shipped configuration for TLS, to be included beside the other. `certificate` and `key` are files in PEM. */
export function nginxTls({ listenPlain, certificate, key, origin }: Tls): string {
  return filled('deploy/nginx/tls.conf.template', {
    BACKBOARD_LISTEN_PLAIN: listenPlain,
    BACKBOARD_CERTIFICATE: certificate,
    BACKBOARD_KEY: key,
    BACKBOARD_ORIGIN: origin,
  })
}

const filled = (file: string, values: Record<string, string>): string =>
  readFileSync(file, 'utf8').replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
