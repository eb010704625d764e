import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { freePort } from './free-port'

export type Manner = 'accept' | 'refuse-address' | 'put-off' | 'refuse-content' | 'slow' | 'drip'
type Taken = { recipients: string[]; raw: string }

/** A mail server as a process of its own, which can misbehave, go away and come back at the same address. */
export async function startSmtpServer() {
  const port = await freePort()
  const taken: Taken[] = []
  let child: ChildProcess | null = null

  async function start() {
    child = fork('testing/smtp-process.mjs', [String(port)], { execArgv: [] })
    child.on('message', (message) => {
      if (message !== 'ready') taken.push(message as Taken)
    })
    await once(child, 'message')
  }
  async function kill() {
    const ended = child && once(child, 'exit')
    child?.kill('SIGKILL')
    await ended
    child = null
  }
  await start()
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** What it took, in order. */
    taken,
    mailsTo: (address: string): Promise<ParsedMail[]> =>
      Promise.all(
        taken.filter(({ recipients }) => recipients.includes(address)).map(({ raw }) => simpleParser(raw)),
      ),
    async behave(manner: Manner) {
      child?.send(manner)
      await new Promise<void>((done) => {
        const listen = (message: unknown) => {
          if (message !== 'ready') return
          child?.off('message', listen)
          done()
        }
        child?.on('message', listen)
      })
    },
    start,
    kill,
  }
}
