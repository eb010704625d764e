import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  const config = join(root, 'nginx.conf')
  writeFileSync(
    config,
    `daemon off; pid ${root}/pid; error_log stderr warn; worker_processes 1;
${process.getuid?.() === 0 ? 'user nobody nogroup;' : ''}
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; etag off;
  open_file_cache max=10; open_file_cache_valid 60s; default_type '${headers['content-type']}';
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port} backlog=4096; root ${root}; location / { try_files /page =404; ${added.join(' ')} } }
}
`,
  )
  return startChild('nginx', ['-c', config, '-e', 'stderr'], `http://127.0.0.1:${port}/`)
}
