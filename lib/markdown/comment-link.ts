import type { ElementContent, Properties } from 'hast'

/** A link where the address may be one, and only its words where it may not. */
export function linkOf(href: Properties[string], words: ElementContent[]): ElementContent[] {
  const address = typeof href === 'string' ? href : ''
  if (isOurs(address)) return [link({ href: address }, words)]
  if (!isElsewhere(address)) return words
  const note: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['sr-only'] },
    children: [{ type: 'text', value: ' (another site)' }],
  }
  const properties = { href: address, rel: ['ugc', 'nofollow', 'noopener'], className: ['external'] }
  return [link(properties, [...words, note])]
}

/** A path of this site, and no address that a browser would take for another one's. */
const isOurs = (address: string) => /^\/(?![/\\])[^\s\\]*$/.test(address)

function isElsewhere(address: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(address)) return false
  return URL.canParse(address)
}

const link = (properties: Properties, children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName: 'a',
  properties: { rel: ['ugc', 'nofollow', 'noopener'], ...properties },
  children,
})
