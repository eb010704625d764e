import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nginxSite } from '@/scripts/nginx-site'
import { type Child, startChild } from './child'
import type { Served } from './served-bytes'

const SENT = [
  'content-encoding',
  'content-security-policy',
  'etag',
  'cache-control',
  'vary',
  'x-content-type-options',
]

/** The practical limit: nginx with one worker sends the same bytes with about the same headers from a file. */
export async function startNginx(folder: string, port: string, { headers, body }: Served): Promise<Child> {
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true, mode: 0o755 })
  for (const path of [folder, root]) chmodSync(path, 0o755)
  writeFileSync(join(root, 'page'), body, { mode: 0o644 })
  const added = SENT.filter((name) => headers[name]).map(
    (name) => `add_header ${name} '${String(headers[name]).replaceAll("'", "\\'")}';`,
  )
  const server = `open_file_cache max=10; open_file_cache_valid 60s; etag off; default_type '${headers['content-type']}';
  server { listen 127.0.0.1:${port} backlog=4096; root ${root}; location / { try_files /page =404; ${added.join(' ')} } }`
  return serve(root, port, server)
}

/** The site behind nginx as it is shipped, which keeps what everybody gets for a second. */
export function startShippedNginx(folder: string, port: string, sitePort: number): Promise<Child> {
  const root = join(folder, 'shipped')
  mkdirSync(root, { recursive: true, mode: 0o777 })
  for (const path of [folder, root]) chmodSync(path, path === root ? 0o777 : 0o755)
  const site = nginxSite({ listen: `127.0.0.1:${port} backlog=4096`, cache: root, ports: [sitePort] })
  return serve(root, port, site)
}

function serve(root: string, port: string, server: string): Promise<Child> {
  const config = join(root, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    config,
    `daemon off; pid ${root}/pid; error_log stderr error; worker_processes 1;
${process.getuid?.() === 0 ? 'user nobody nogroup;' : ''}
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  ${temporary.map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
  ${server}
}
`,
  )
  return startChild('nginx', ['-c', config, '-e', 'stderr'], `http://127.0.0.1:${port}/`)
}
