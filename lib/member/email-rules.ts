// RFC 5322's atoms without what some mail servers read as a way on to elsewhere (% and !) or as an order (| and `).
const localPart = /^[a-z0-9#$&'*+/=?^_{}~-]+(?:\.[a-z0-9#$&'*+/=?^_{}~-]+)*$/
const domainLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const topLevel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/**
 * The one spelling under which an address is known here, in ASCII, or null when it is none that we would write to.
 * Everything that mail programs read in different ways (quotes, comments, lists, folded lines) is refused. Mail goes to
 * this spelling and never to what was typed: look-alikes that Unicode makes equal to an address prove only that one.
 */
export function normaliseEmail(input: unknown): string | null {
  if (typeof input !== 'string' || input.length > 320) return null
  const parts = input.trim().normalize('NFKC').toLowerCase().split('@')
  const [local, host] = parts
  if (parts.length !== 2 || !local || !host) return null
  if (local.length > 64 || !localPart.test(local)) return null
  const domain = normaliseDomain(host)
  const email = domain && `${local}@${domain}`
  return email && email.length <= 254 ? email : null
}

function normaliseDomain(host: string): string | null {
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(host) || !URL.canParse(`http://${host}`)) return null
  const labels = new URL(`http://${host}`).hostname.split('.')
  if (labels.length < 2 || !labels.every((label) => domainLabel.test(label))) return null
  return topLevel.test(labels.at(-1) ?? '') ? labels.join('.') : null
}
