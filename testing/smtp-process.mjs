// A mail server in a process of its own: `node smtp-process.mjs PORT`. Its parent tells it how to behave.
import { SMTPServer } from 'smtp-server'

/** @type {'accept' | 'refuse-address' | 'put-off' | 'refuse-content' | 'slow' | 'drip'} */
let manner = 'accept'
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onConnect(_, done) {
    if (manner !== 'slow') done()
  },
  onRcptTo({ address }, _, done) {
    if (manner === 'refuse-address') return done(refusal(550, `5.1.1 <${address}> No such mailbox here`))
    if (manner === 'put-off') return done(refusal(451, '4.7.1 Greylisted, come back later'))
    done()
  },
  onData(stream, session, done) {
    const chunks = []
    stream.on('data', (chunk) => chunks.push(chunk))
    stream.on('end', () => {
      if (manner === 'refuse-content') return done(refusal(554, '5.7.1 This looks like spam'))
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const raw = Buffer.concat(chunks).toString()
      const answer = () => process.send({ recipients, raw }, () => done(null, 'Taken'))
      // Long enough for the connection to count as alive, and far too long for anybody who waits.
      if (manner === 'drip') setTimeout(answer, 5000)
      else answer()
    })
  },
})
server.on('error', () => {})
process.on('message', (wanted) => {
  manner = wanted
  process.send('ready')
})
process.on('disconnect', () => process.exit(0))
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send('ready'))
