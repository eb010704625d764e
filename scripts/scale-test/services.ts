import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { freePort } from '@/testing/free-port'
import { until } from '@/testing/until'
import { nginxSite } from '../nginx-site'
import type { Bench, Running } from './bench'
import type { DatabaseServer } from './databases'
import type { Tools } from './tools'

/** PgBouncer with the settings that are shipped, on another address and before another database. */
export async function startPooler(bench: Bench, tools: Tools, primary: DatabaseServer, signal: AbortSignal) {
  const port = await freePort()
  const users = bench.write('pooler-users', '"backboard" "secret"\n')
  const shipped = readFileSync('deploy/pgbouncer/pgbouncer.ini', 'utf8')
  const settings = shipped
    .replace('host=database port=5432', `host=127.0.0.1 port=${primary.port}`)
    .replace('listen_addr = *', 'listen_addr = 127.0.0.1')
    .replace('listen_port = 6432', `listen_port = ${port}`)
    .replace('/secrets/pooler-users', users)
  const start = () =>
    bench.start({
      name: 'pgbouncer',
      command: tools.pgbouncer,
      args: ['-q', bench.write('pgbouncer.ini', settings)],
    })
  const pooler = {
    url: `postgresql://backboard:secret@127.0.0.1:${port}/backboard`,
    running: start(),
    restart,
  }
  await until(10, () => accepts(port), signal)
  async function restart() {
    await pooler.running.stop('SIGKILL')
    pooler.running = start()
  }
  return pooler
}

export async function startLimitStore(bench: Bench, tools: Tools, signal: AbortSignal) {
  const port = await freePort()
  const running = bench.start({
    name: 'redis',
    command: tools['redis-server'],
    args: [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      bench.folder,
    ],
  })
  await until(10, () => accepts(port), signal)
  return { url: `redis://127.0.0.1:${port}`, running }
}

/** nginx with the template that is shipped. */
export async function startNginx(
  bench: Bench,
  tools: Tools,
  ports: number[],
  port: number,
  signal: AbortSignal,
) {
  const folder = bench.makeFolder('nginx')
  const site = nginxSite({ listen: `127.0.0.1:${port}`, cache: folder, ports })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const settings = bench.write(
    'nginx.conf',
    `pid ${folder}/nginx.pid; error_log ${folder}/error.log warn; daemon off; worker_processes 1;
events { worker_connections 2048; }
http { access_log off; ${temporary.join(' ')} include ${bench.write('site.conf', site)}; }\n`,
  )
  const args = ['-e', `${folder}/error.log`, '-c', settings]
  await bench.run({ name: 'nginx-test', command: tools.nginx, args: [...args, '-t'] })
  const running: Running = bench.start({ name: 'nginx', command: tools.nginx, args })
  await until(10, () => accepts(port), signal)
  return { origin: `http://127.0.0.1:${port}`, running }
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
