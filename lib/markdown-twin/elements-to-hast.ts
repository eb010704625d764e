import type { ElementContent, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { isValidElement, type ReactNode } from 'react'
import { setApart } from './set-apart'

type Component = (props: never) => ReactNode | Promise<ReactNode>
type Props = Record<string, unknown>
/** What stands in a twin in place of a component of the page. */
export type Replacements = ReadonlyMap<unknown, Component>

const CLIENT = Symbol.for('react.client.reference')
const SKIPPED = new Set([
  'button',
  'form',
  'input',
  'script',
  'select',
  'style',
  'summary',
  'textarea',
  'wbr',
])
/** What a reader of paper has no use for, a reader of Markdown has not either: controls, and what depends on who looks. */
const SKIPPED_CLASSES = /(?:^|\s)(?:no-print|needs-script|when-signed-in|when-signed-out)(?:\s|$)/
const KEPT_PROPERTIES = ['href', 'src', 'alt', 'start', 'align']

/**
 * What a page of server components shows, as HTML nodes: it is the page itself that is asked, so both always say the
 * same. Of components that only live in a browser there are their children, and links.
 */
export async function elementsToHast(node: ReactNode, replacements: Replacements): Promise<ElementContent[]> {
  const given = await node
  if (given === null || given === undefined || typeof given === 'boolean') return []
  if (isValidElement<Props>(given)) return elementOf(given.type, given.props, replacements)
  if (typeof given !== 'object') return [{ type: 'text', value: String(given) }]
  if (!(Symbol.iterator in given)) return []
  const parts = await Promise.all([...given].map((child) => elementsToHast(child, replacements)))
  return parts.flat()
}

async function elementOf(type: unknown, props: Props, replacements: Replacements): Promise<ElementContent[]> {
  const inside = () => elementsToHast(props.children as ReactNode, replacements)
  const replacement = replacements.get(type)
  if (replacement) return elementsToHast(await replacement(props as never), replacements)
  if (typeof type === 'string') return isSkipped(type, props) ? [] : tagOf(type, props, inside)
  if (isClient(type)) return typeof props.href === 'string' ? tagOf('a', props, inside) : inside()
  if (typeof type === 'function') return elementsToHast(await type(props), replacements)
  return inside()
}

const isClient = (type: unknown) => (type as { $$typeof?: symbol } | null)?.$$typeof === CLIENT

const isSkipped = (tag: string, props: Props) =>
  SKIPPED.has(tag) ||
  String(props['aria-hidden']) === 'true' ||
  (tag === 'img' && props.alt === '') ||
  SKIPPED_CLASSES.test(String(props.className ?? ''))

async function tagOf(
  tagName: string,
  props: Props,
  inside: () => Promise<ElementContent[]>,
): Promise<ElementContent[]> {
  // A drawing is told by its name.
  if (tagName === 'svg') {
    const label = props['aria-label']
    return label ? [element('p', {}, [{ type: 'text', value: String(label) }])] : []
  }
  const properties: Properties = {}
  for (const name of KEPT_PROPERTIES) if (props[name] !== undefined) properties[name] = String(props[name])
  const html = props.dangerouslySetInnerHTML as { __html: string } | undefined
  return [element(tagName, properties, html ? parsed(html.__html) : setApart(await inside()))]
}

const element = (tagName: string, properties: Properties, children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const parsed = (html: string): ElementContent[] =>
  withoutNotes(fromHtml(html, { fragment: true }).children as ElementContent[])

/** Without what the renderer of comments says to screen readers only: Markdown shows where a link leads. */
const withoutNotes = (nodes: ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return node
    const isNote = [node.properties.className].flat().includes('sr-only')
    return isNote ? [] : { ...node, children: withoutNotes(node.children) }
  })
