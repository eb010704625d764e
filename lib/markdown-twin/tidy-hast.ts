import type { Element, ElementContent } from 'hast'
import { textOf } from './set-apart'

/**
 * HTML nodes in the form that Markdown has: links whole, terms with what is said of them in one line, no headings within
 * lists, and each number of a list once.
 * @param page whole address of the page that they stand on
 */
export const tidyHast = (nodes: ElementContent[], page: string, isInList = false): ElementContent[] =>
  nodes.map((node) => (node.type === 'element' ? tidyElement(node, page, isInList) : node))

function tidyElement(node: Element, page: string, isInList: boolean): Element {
  if (node.tagName === 'dl') return tidyElement(listOfTerms(node), page, isInList)
  const inside = node.tagName === 'ol' ? node.children.map(withoutNumber) : node.children
  const children = tidyHast(inside, page, isInList || node.tagName === 'li')
  if (isInList && /^h[1-6]$/.test(node.tagName)) return element('p', [element('strong', children)])
  return { ...node, properties: withWholeAddresses(node, page), children }
}

function withWholeAddresses({ properties }: Element, page: string) {
  const whole = { ...properties }
  for (const name of ['href', 'src']) {
    const address = whole[name]
    if (typeof address === 'string' && URL.canParse(address, page)) whole[name] = new URL(address, page).href
  }
  return whole
}

/** Markdown numbers its lists itself. */
function withoutNumber(item: ElementContent, i: number): ElementContent {
  if (item.type !== 'element') return item
  const [number, between, ...rest] = item.children
  const isNumber = number?.type === 'element' && number.tagName === 'span' && textOf(number) === String(i + 1)
  return isNumber && between && textOf(between) === ' · ' ? { ...item, children: rest } : item
}

/** Markdown has no terms: each becomes a line, “**Rank:** 1 of 7”. */
function listOfTerms(list: Element): Element {
  const items: Element[] = []
  for (const part of partsOf(list)) {
    if (part.tagName === 'dt' || items.length === 0)
      items.push(element('li', [element('strong', [...part.children, { type: 'text', value: ':' }])]))
    else items.at(-1)?.children.push({ type: 'text', value: ' ' }, ...part.children)
  }
  return element('ul', items)
}

/** Terms and what is said of them may stand in groups. */
const partsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === 'dt' || child.tagName === 'dd' ? child : partsOf(child)
  })

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
