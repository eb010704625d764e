// Loaded into a serving process by `--profile`: Node takes no --cpu-prof from NODE_OPTIONS.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'

const session = new Session()
session.connect()
session.post('Profiler.enable')
// Sent once the process is warm.
process.on('SIGUSR2', () => session.post('Profiler.start'))
process.on('exit', () =>
  session.post('Profiler.stop', (error, { profile } = {}) => {
    if (!error) writeFileSync(`${process.env.PROFILE_DIR}/${process.pid}.cpuprofile`, JSON.stringify(profile))
  }),
)
