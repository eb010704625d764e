import { requireInstalled } from '../start/install.mjs'
import { prepare, understandTypeScript } from '../start/prepare.mjs'
import { explain } from '../start/refusal.mjs'

/** Writes nothing, not even a log. Exit code 0 when nothing is wrong, 1 when something has to be done. */
export async function main() {
  try {
    const { root, dataDir } = prepare()
    requireInstalled(root)
    await understandTypeScript()
    const { doctor } = await import('./doctor.ts')
    process.exit(await doctor(dataDir))
  } catch (error) {
    explain(error)
    process.exit(1)
  }
}
