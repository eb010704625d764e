import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { clientNetwork, type TrustedProxies } from './client-network'

const FORWARDING =
  /^(?:forwarded|via|client-ip|true-client-ip|x-(?:forwarded|original|envoy|amzn|azure|real|client|cluster)(?:-.*)?|(?:cf|fastly)-.*)$/
const OURS =
  /^(?:x-backboard-.*|content-security-policy(?:-report-only)?|x-(?:middleware|next|nextjs|now|matched|invoke|prerender|vercel)-.*|next-resume)$/
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i
const LOOPBACK_PEER = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/

export type Visitor = { network: string; isLocal: boolean }

/**
 * Who asks, as far as limits and the mailbox need to know; then takes from the request what only this server may say,
 * and all that proxies say: from here on nothing may believe it.
 * @param siteIsLocal whether the site listens on, and is addressed as, this machine only
 */
export function readVisitor(req: IncomingMessage, isTrusted: TrustedProxies, siteIsLocal: boolean): Visitor {
  const peer = req.socket.remoteAddress
  const network = clientNetwork(peer, req.headers, isTrusted)
  const isLocal = siteIsLocal && isFromThisMachine(req)
  clean(req)
  return { network, isLocal }
}

/** Whether a program on this machine asks for itself, by a name of this machine; asked before the request is cleaned. */
export const isFromThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  LOOPBACK_PEER.test(socket.remoteAddress ?? '') &&
  LOOPBACK_HOST.test(headers.host ?? '') &&
  !Object.keys(headers).some((name) => FORWARDING.test(name))

export function nameVisitor(headers: IncomingHttpHeaders, { network, isLocal }: Visitor) {
  headers['x-backboard-client'] = network
  if (isLocal) headers['x-backboard-loopback'] = '1'
}

function clean(req: IncomingMessage) {
  for (const name of Object.keys(req.headers)) if (isDropped(name)) delete req.headers[name]
  const kept: string[] = []
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const [name = '', value = ''] = req.rawHeaders.slice(i, i + 2)
    if (!isDropped(name.toLowerCase())) kept.push(name, value)
  }
  req.rawHeaders.splice(0, req.rawHeaders.length, ...kept)
}

const isDropped = (name: string) => OURS.test(name) || FORWARDING.test(name)
