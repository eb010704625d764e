import type { Element, ElementContent, Root, Text } from 'hast'
import { linkOf } from './comment-link'
import { highlightCode } from './highlight-code'
import { withoutDirection } from './invisible-text'
import { withMentions } from './mention'

export type Surroundings = { handles: ReadonlySet<string>; isInLink?: boolean }

/** Turns what Markdown made into what a comment shows; the sanitiser comes after it and has the last word. */
export function commentTree(this: unknown, surroundings: Surroundings) {
  return (tree: Root) => {
    tree.children = contentsOf(withoutLayout(tree.children as ElementContent[]), surroundings)
  }
}

const contentsOf = (nodes: ElementContent[], given: Surroundings): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return textOf(node, given)
    return node.type === 'element' ? elementOf(node, given) : []
  })

/** A line that ends in the source ends on the page, too: that is how people type. */
function textOf({ value }: Text, { handles }: Surroundings): ElementContent[] {
  return withoutDirection(value)
    .split('\n')
    .flatMap((line, i): ElementContent[] => [
      ...(i > 0 ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []),
      ...withMentions(line, handles),
    ])
}

const STRUCTURE = new Set(['blockquote', 'li', 'ol', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'])
const isBlock = (node?: ElementContent) =>
  !node ||
  (node.type === 'element' && (STRUCTURE.has(node.tagName) || /^(h[1-6r]|p|pre)$/.test(node.tagName)))

/** Without the ends of lines that stand between blocks for the source's sake only. */
const withoutLayout = (nodes: ElementContent[]) =>
  nodes.filter(
    (node, i) =>
      !(node.type === 'text' && node.value === '\n' && (isBlock(nodes[i - 1]) || isBlock(nodes[i + 1]))),
  )

function elementOf(node: Element, given: Surroundings): ElementContent[] {
  const { tagName } = node
  if (tagName === 'pre') return [codeBlock(node)]
  if (tagName === 'code')
    return [{ ...node, properties: {}, children: [{ type: 'text', value: codeOf(node) }] }]
  if (tagName === 'img') return imageOf(node, given)
  if (tagName === 'br') return [node]
  const inside = STRUCTURE.has(tagName) ? withoutLayout(node.children) : node.children
  if (tagName === 'a' && !given.isInLink)
    return linkOf(node.properties.href, contentsOf(inside, { handles: new Set(), isInLink: true }))
  const children = contentsOf(inside, given)
  if (tagName === 'a') return children
  if (/^h[1-6]$/.test(tagName)) return [element('p', [element('strong', children)])]
  const shown: Element = { ...node, children }
  return [tagName === 'table' ? scrolling(shown) : shown]
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})

const codeOf = (node: Element): string =>
  withoutDirection(
    node.children
      .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? codeOf(child) : ''))
      .join(''),
  )

function codeBlock(pre: Element): Element {
  const [code] = pre.children
  const classes = code?.type === 'element' ? [code.properties.className].flat() : []
  const language = /^language-([\w#+-]+)$/.exec(String(classes[0]))?.[1]?.toLowerCase()
  const text = codeOf(pre).replace(/\n$/, '')
  const children = (language && highlightCode(text, language)) || [{ type: 'text' as const, value: text }]
  return element('pre', [{ ...element('code', children), properties: { className: ['block'] } }])
}

/** An image is not shown but linked to, by its description: it would tell another site who reads here. */
function imageOf({ properties: { src, alt } }: Element, { isInLink }: Surroundings): ElementContent[] {
  const words = withoutDirection(String(alt ?? '')).trim() || String(src ?? '')
  const text: ElementContent[] = [{ type: 'text', value: `Image: ${words}` }]
  return isInLink ? text : linkOf(src, text)
}

const scrolling = (table: Element): Element => ({
  ...element('div', [table]),
  properties: { className: ['table-scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 },
})
