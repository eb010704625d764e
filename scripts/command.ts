import { existsSync } from 'node:fs'
import { EnvError, envNames } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { main as backup } from './backup'
import { main as members } from './members'
import { main as recount } from './recount'
import { main as restore } from './restore'
import { readSecretFiles } from './start/secret-files'

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { backup, members, recount, restore }

/** `node .next/command.mjs backup`: what an operator of a built site calls where there are no sources. What these say of
 * `npm run NAME -- …` goes for `command.mjs NAME …`. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  readSecretFiles(envNames)
  const command = COMMANDS[name]
  if (!command) throw new Refusal(`Use: command.mjs ${Object.keys(COMMANDS).join('|')}`)
  return command(args)
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof EnvError || error instanceof Refusal ? error.message : error)
    process.exit(1)
  },
)
