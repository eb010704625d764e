import type { ElementContent } from 'hast'

const INLINE = new Set(['a', 'span', 'strong', 'time'])

/** Puts a dot between what only the layout keeps apart on the page, and leaves out what says nothing. */
export function setApart(nodes: ElementContent[]): ElementContent[] {
  const said = nodes.filter((node) => !isInline(node) || textOf(node) !== '')
  return said.flatMap((node, i) =>
    isInline(node) && touches(said[i - 1], node) ? [{ type: 'text' as const, value: ' · ' }, node] : [node],
  )
}

function touches(before: ElementContent | undefined, node: ElementContent): boolean {
  if (isInline(before)) return true
  const isSpan = node.type === 'element' && node.tagName === 'span'
  return (
    isSpan &&
    before?.type === 'text' &&
    /[\p{L}\p{N}]$/u.test(before.value) &&
    /^[\p{L}\p{N}]/u.test(textOf(node))
  )
}

const isInline = (node: ElementContent | undefined) => node?.type === 'element' && INLINE.has(node.tagName)

/** All the text in a node. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
