const WHOLE = ['rank', 'bestRank', 'worstRank', 'weightMicro', 'favourableMicro', 'voters']
const MEASURED = ['score', 'low', 'high']
const NEAR = 1e-9

/** One sentence for each number that is not the same; whole numbers must be equal, others within 1e-9. */
export function differences(shown, recomputed) {
  const found = []
  const bySlug = new Map(recomputed.map((each) => [each.slug, each]))
  for (const technology of shown) {
    const own = bySlug.get(technology.slug)
    for (const name of [...WHOLE, ...MEASURED].filter((each) => technology[each] !== undefined)) {
      const [there, here] = [technology[name], own[name]]
      const isSame = WHOLE.includes(name) ? there === here : Math.abs(there - here) <= NEAR
      if (!isSame) found.push(`${technology.slug}: ${name} is shown as ${there}, recomputed ${here}`)
    }
  }
  return found
}
