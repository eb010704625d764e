import { fromHtml } from 'hast-util-from-html'
import { allowedAttributes, allowedTags } from '@/lib/markdown/allow-list'
import { isFrameworkScript } from '@/lib/page-store/inline-scripts'
import { toElements } from '../elements'

/** What no surface of the site has; whatever else a browser knows does nothing by itself. */
const ACTIVE_TAGS =
  /^(?:iframe|frame|frameset|object|embed|applet|base|marquee|foreignobject|animate\w*|set|math|xmp|plaintext)$/i
const ADDRESSES = [
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'data',
  'xLinkHref',
  'background',
  'ping',
  'cite',
]
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|[/#?]|$|\.\/|[\w-]+(?:[/?#]|$))/i
const OWN_SCRIPT = /^\/(?:_next\/static\/chunks\/[\w.~-]+|theme\.js)$/

/** Attributes by how this parser names them, besides `aria…` and `data…`: all that the site's own pages have. */
const ATTRIBUTES = new Set(
  `accept acceptCharset action alt align as async attributeName autoCapitalize autoComplete autoFocus border cellPadding cellSpacing charSet checked
  className clipPath clipRule colSpan cols color content crossOrigin cx cy d dx dy dataTime dateTime decoding dir disabled dominantBaseline download encType
  enterKeyHint fetchPriority fill fillOpacity fillRule focusable fontFamily fontSize fontWeight form formAction formMethod formNoValidate
  headers height hidden href hrefLang htmlFor httpEquiv id inert inputMode integrity itemProp kind label lang list loading markerEnd max
  maxLength media method min minLength multiple name noModule noValidate nonce offset open opacity paintOrder pattern placeholder points popover
  popoverTarget preserveAspectRatio property r readOnly rel required reversed role rowSpan rows rx ry scope selected shapeRendering size sizes
  spellCheck src srcSet start step stopColor stroke strokeDashArray strokeLineCap strokeLineJoin strokeOpacity strokeWidth summary
  suppressHydrationWarning tabIndex target textAnchor textLength title transform translate type vAlign value vectorEffect version
  viewBox width wrap x x1 x2 xmlns xmlLang y y1 y2`.split(/\s+/),
)

type Kind = 'page' | 'mail'

/** What in a document could run or lead a script: an empty list where nothing could. Mails are styled by attributes. */
export function activeIn(html: string, kind: Kind = 'page'): string[] {
  const found: string[] = []
  for (const { tagName, properties, text } of toElements(fromHtml(html))) {
    if (ACTIVE_TAGS.test(tagName)) found.push(`<${tagName}>`)
    if (tagName === 'script') found.push(...foreignScript(properties, text))
    if (tagName === 'meta' && /refresh/i.test(String(properties.httpEquiv))) found.push('<meta refresh>')
    for (const [name, value] of Object.entries(properties)) {
      if (!isKnown(name) && !(kind === 'mail' && name === 'style')) found.push(`<${tagName} ${name}>`)
      if (ADDRESSES.includes(name) && !isSafeAddress(tagName, String(value)))
        found.push(`<${tagName} ${name}="${value}">`)
    }
  }
  return found
}

const isKnown = (name: string) => ATTRIBUTES.has(name) || /^(?:aria|data)[A-Z]/.test(name)
/** Twins name the site's own picture by its whole address. */
const OWN_PICTURE = /\/ranking-quality\.svg$/
const isSafeAddress = (tag: string, value: string) =>
  SAFE_ADDRESS.test(value) &&
  (!['script', 'img', 'source'].includes(tag) || !/^https?:/i.test(value) || OWN_PICTURE.test(value))

function foreignScript({ src, type }: Record<string, unknown>, text: string): string[] {
  if (src !== undefined) return OWN_SCRIPT.test(String(src)) ? [] : [`<script src="${src}">`]
  if (/json/.test(String(type ?? ''))) return isJson(text) ? [] : [`no JSON: ${text.slice(0, 60)}`]
  return text === '' || isFrameworkScript(text) ? [] : [`<script>${text.slice(0, 60)}`]
}

function isJson(text: string) {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

const PROPERTIES: Record<string, string> = {
  class: 'className',
  tabindex: 'tabIndex',
  'aria-label': 'ariaLabel',
}

/** What in the HTML of a comment is outside the list of lib/markdown, wherever that HTML is given. */
export function outsideAllowList(html: string): string[] {
  return toElements(fromHtml(html, { fragment: true })).flatMap(({ tagName, properties }) => {
    const names = (allowedAttributes[tagName] ?? []).map((name) => PROPERTIES[name] ?? name)
    const unknown = Object.keys(properties).filter((name) => !names.includes(name))
    const href = String(properties.href ?? '/')
    return [
      ...(allowedTags.includes(tagName) ? [] : [`<${tagName}>`]),
      ...unknown.map((name) => `<${tagName} ${name}>`),
      ...(/^(?:https?:\/\/|[/#])/.test(href) ? [] : [`<${tagName} href="${href}">`]),
    ]
  })
}
