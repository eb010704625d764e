import { XMLParser, XMLValidator } from 'fast-xml-parser'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { activeIn, outsideAllowList } from './active-html'

export type Given = { path: string; status: number; type: string; nosniff: boolean; body: Buffer }

/** Markdown as the most trusting program would show it: with the raw HTML that stands in it. */
const trusting = unified()
  .use(remarkParse)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })
export const markdownAsHtml = (text: string): string => String(trusting.processSync(text))

const xml = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  preserveOrder: false,
  attributeNamePrefix: '@',
})
const HTML_FIELDS = /^(?:bodyHtml|html|content_html)$/
const SVG_TAGS =
  /^(?:\?xml|svg|g|path|rect|circle|line|polyline|polygon|text|tspan|title|desc|defs|clipPath|mask|use|linearGradient|stop)$/

/** What in an answer could run a script, by the kind that the answer says it is of. */
export function wrongIn({ path, status, type, nosniff, body }: Given): string[] {
  const text = body.toString('utf8')
  const wrong = nosniff ? [] : ['its type may be guessed']
  if (status >= 500) wrong.push(`status ${status}`)
  return [...wrong, ...wrongByType(type.split(';')[0] ?? '', text, body)].map((what) => `${path}: ${what}`)
}

function wrongByType(type: string, text: string, body: Buffer): string[] {
  if (type === 'text/html') return activeIn(text)
  if (type === 'text/markdown') return activeIn(markdownAsHtml(text))
  if (type === 'image/svg+xml') return wrongInSvg(text)
  if (/^application\/(?:[\w.]+\+)?json$/.test(type))
    return htmlsIn(JSON.parse(text)).flatMap(outsideAllowList)
  if (/xml$/.test(type)) return wrongInXml(text)
  if (type === 'image/png') return body.toString('latin1', 1, 4) === 'PNG' ? [] : ['no picture']
  // Shown as it is, by whatever reads it.
  return ['text/plain', 'application/x-ndjson', ''].includes(type)
    ? []
    : [`is ${type}, which this check does not know`]
}

/** The texts in JSON that are HTML by their name. */
function htmlsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (HTML_FIELDS.test(name) ? [inner] : []) : htmlsIn(inner),
  )
}

function wrongInXml(text: string): string[] {
  if (XMLValidator.validate(text) !== true) return ['is no XML']
  return textsOf(xml.parse(text)).flatMap(({ name, type, value }) =>
    name === 'content' && type === 'html'
      ? outsideAllowList(value)
      : /<script/i.test(name)
        ? [`<${name}>`]
        : [],
  )
}

type Text = { name: string; type?: string; value: string }
const textsOf = (node: unknown, name = ''): Text[] => {
  if (Array.isArray(node)) return node.flatMap((each) => textsOf(each, name))
  if (typeof node !== 'object' || node === null) return [{ name, value: String(node) }]
  const { '@type': type, '#text': value, ...rest } = node as Record<string, unknown>
  const own = value === undefined ? [] : [{ name, type: String(type), value: String(value) }]
  return [...own, ...Object.entries(rest).flatMap(([inner, child]) => textsOf(child, inner))]
}

function wrongInSvg(text: string): string[] {
  if (XMLValidator.validate(text) !== true) return ['is no XML']
  const wrong: string[] = []
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [name, inner] of Object.entries(node)) {
      if (/^@on|^@(?:xlink:)?href$|^@style$/i.test(name)) wrong.push(name)
      if (!/^[@#]/.test(name) && Number.isNaN(Number(name)) && !SVG_TAGS.test(name)) wrong.push(`<${name}>`)
      look(inner)
    }
  }
  look(xml.parse(text))
  return wrong
}
