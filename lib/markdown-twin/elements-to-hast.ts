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
  return shownBy(node, replacements)
}

// Few parts of a page wait for anything: a promise for each of a long list's would cost most of the time.
type Soon<T> = T | Promise<T>
const soon = <T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(next) : next(value)

function shownBy(node: ReactNode, replacements: Replacements): Soon<ElementContent[]> {
  if (node === null || node === undefined || typeof node === 'boolean') return []
  if (isValidElement<Props>(node)) return elementOf(node.type, node.props, replacements)
  if (node instanceof Promise) return node.then((given) => shownBy(given, replacements))
  if (typeof node !== 'object') return [{ type: 'text', value: String(node) }]
  if (!(Symbol.iterator in node)) return []
  const parts = [...node].map((child) => shownBy(child, replacements))
  const isThere = (part: Soon<ElementContent[]>) => !(part instanceof Promise)
  return parts.every(isThere)
    ? (parts as ElementContent[][]).flat()
    : Promise.all(parts).then((shown) => shown.flat())
}

function elementOf(type: unknown, props: Props, replacements: Replacements): Soon<ElementContent[]> {
  const inside = () => shownBy(props.children as ReactNode, replacements)
  const shown = (made: ReactNode) => shownBy(made, replacements)
  const replacement = replacements.get(type)
  if (replacement) return soon(replacement(props as never), shown)
  if (typeof type === 'string') return isSkipped(type, props) ? [] : tagOf(type, props, inside)
  if (isClient(type)) return typeof props.href === 'string' ? tagOf('a', props, inside) : inside()
  if (typeof type === 'function') return soon(type(props) as Soon<ReactNode>, shown)
  return inside()
}

const isClient = (type: unknown) => (type as { $$typeof?: symbol } | null)?.$$typeof === CLIENT

const isSkipped = (tag: string, props: Props) =>
  SKIPPED.has(tag) ||
  String(props['aria-hidden']) === 'true' ||
  (tag === 'img' && props.alt === '') ||
  SKIPPED_CLASSES.test(String(props.className ?? ''))

function tagOf(tagName: string, props: Props, inside: () => Soon<ElementContent[]>): Soon<ElementContent[]> {
  // A drawing is told by its name.
  if (tagName === 'svg') {
    const label = props['aria-label']
    return label ? [element('p', {}, [{ type: 'text', value: String(label) }])] : []
  }
  const properties: Properties = {}
  for (const name of KEPT_PROPERTIES) if (props[name] !== undefined) properties[name] = String(props[name])
  const html = props.dangerouslySetInnerHTML as { __html: string } | undefined
  const made = (children: ElementContent[]) => [element(tagName, properties, children)]
  return html ? made(parsed(html.__html)) : soon(inside(), (children) => made(setApart(children)))
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
