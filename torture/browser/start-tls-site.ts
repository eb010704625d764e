import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import postgres from 'postgres'
import { Refusal } from '@/lib/refusal'
import { nginxSite, nginxTls } from '@/scripts/nginx-site'
import { Bench } from '@/scripts/scale-test/bench'
import { cleanEnv } from '@/scripts/test/clean-env'
import { startTestSite } from '@/scripts/test/test-site'
import { freePort } from '@/testing/free-port'
import { until } from '@/testing/until'
import { makeCertificate } from './certificate'

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx']

export type TlsSite = Awaited<ReturnType<typeof startTlsSite>>

/** The built site as the world would meet it: behind the shipped nginx with TLS, with a database of its own. */
export async function startTlsSite(buildDir: string, env: Record<string, string> = {}) {
  const nginx = NGINX.find(existsSync)
  if (!nginx) throw new Refusal('nginx is missing: apt-get install --no-install-recommends nginx-light')
  const bench = new Bench()
  const [port, plainPort] = [await freePort(), await freePort()]
  const origin = `https://localhost:${port}`
  const tls = makeCertificate(bench.folder, 'localhost')
  const site = await startTestSite({
    buildDir,
    logsDir: bench.folder,
    env: { ...cleanEnv(), SITE_URL: origin, TRUSTED_PROXIES: '127.0.0.1', ...env },
  }).catch(async (error) => {
    await bench.end()
    throw error
  })
  const sql = postgres(site.databaseUrl, { max: 2, onnotice: () => {} })
  const stop = async () => {
    await sql.end({ timeout: 1 })
    await site.stop()
    await bench.end()
  }
  try {
    const running = bench.start(nginxOf(bench, nginx, port, plainPort, Number(site.env.PORT), tls))
    await until(10, () => accepts(port))
    return {
      origin,
      plainOrigin: `http://localhost:${plainPort}`,
      /** Past nginx. */
      innerOrigin: site.env.BASE_URL,
      authority: tls.authority,
      sql,
      nginx: running,
      site,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

type Files = ReturnType<typeof makeCertificate>

function nginxOf(bench: Bench, command: string, port: number, plainPort: number, inner: number, tls: Files) {
  const folder = bench.makeFolder('nginx')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  // Written anew, for the user as whom nginx runs.
  const own = (name: string, file: string) => bench.write(name, readFileSync(file, 'utf8'))
  const included = [
    nginxSite({ listen: `127.0.0.1:${port} ssl http2`, cache: folder, ports: [inner] }),
    nginxTls({
      listenPlain: `127.0.0.1:${plainPort}`,
      certificate: own('nginx.pem', tls.certificate),
      key: own('nginx.key', tls.key),
      origin: `https://localhost:${port}`,
    }),
  ].map((text, nth) => `include ${bench.write(`nginx-${nth}.conf`, text)};`)
  const settings = bench.write(
    'nginx.conf',
    `pid ${folder}/nginx.pid; error_log ${folder}/error.log warn; daemon off; worker_processes 1;
events { worker_connections 1024; }
http { access_log off; ${temporary.join(' ')} ${included.join(' ')} }\n`,
  )
  return { name: 'nginx', command, args: ['-e', join(folder, 'error.log'), '-c', settings] }
}

function accepts(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done()
    })
    socket.once('error', fail)
  })
}
