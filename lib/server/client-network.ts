import type { IncomingHttpHeaders } from 'node:http'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6
export type TrustedProxies = (address: Address) => boolean

/** Addresses and networks (CIDR) of proxies whose X-Forwarded-For is believed. Throws on what is neither. */
export function trustedProxies(list: string[]): TrustedProxies {
  const ranges = list.map((text) => {
    if (text.includes('/')) return ipaddr.parseCIDR(text)
    const address = ipaddr.process(text)
    return [address, address.kind() === 'ipv4' ? 32 : 128] as [Address, number]
  })
  return (address) =>
    ranges.some(([range, bits]) => range.kind() === address.kind() && address.match(range, bits))
}

/**
 * The key under which a client is counted: its IPv4 address, or the /64 of its IPv6 address.
 * Of X-Forwarded-For counts the nearest address that is no trusted proxy: what stands before it anybody could write.
 */
export function clientNetwork(
  peer: string | undefined,
  headers: IncomingHttpHeaders,
  isTrusted: TrustedProxies,
) {
  let address = parse(peer)
  if (!address) return 'unknown'
  const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  while (isTrusted(address) && hops.length > 0) {
    const nearest = parse(hops.pop()?.trim())
    if (!nearest) break
    address = nearest
  }
  return networkOf(address)
}

function networkOf(address: Address) {
  if (address.kind() === 'ipv4') return address.toString()
  const network = new ipaddr.IPv6([...(address as ipaddr.IPv6).parts.slice(0, 4), 0, 0, 0, 0])
  return `${network.toString()}/64`
}

/** IPv4 written as IPv6 is IPv4; an IPv6 zone says nothing to us. */
function parse(text: string | undefined): Address | null {
  const bare = text?.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, '') ?? ''
  const withoutPort = /^\d+(?:\.\d+){3}:\d+$/.test(bare) ? bare.slice(0, bare.indexOf(':')) : bare
  return ipaddr.isValid(withoutPort) ? ipaddr.process(withoutPort) : null
}
