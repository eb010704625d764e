import { existsSync } from 'node:fs'
import { EnvError, envNames } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { main as backup } from './backup'
import { main as restore } from './restore'
import { readSecretFiles } from './start/secret-files'

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = { backup, restore }

/** `node .next/command.mjs backup`: what an operator of a built site calls where there are no sources. */
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
