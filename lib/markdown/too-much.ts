import type { Nodes } from 'mdast'

const MOST_LINES = 300
const MOST_CONTAINERS = 8
const MOST_CONTAINERS_IN_ALL = 400
const MOST_MARKS = 600
const MOST_IN_A_BLOCK = 300
const MOST_PIPES = 500
const MOST_CELLS = 600
const MOST_DEPTH = 40

/**
 * Whether a source has more lines, deeper nesting or more marks than anybody who wants to be read would write. All of
 * them cost the parser time, some of them its square.
 */
export function isTooMuch(markdown: string): boolean {
  const lines = markdown.split('\n')
  const containers = lines.map(containersOf)
  if (lines.length > MOST_LINES || Math.max(...containers) > MOST_CONTAINERS) return true
  if (containers.reduce((sum, one) => sum + one, 0) > MOST_CONTAINERS_IN_ALL) return true
  if (count(markdown, /\|/g) > MOST_PIPES || count(markdown, MARKS) > MOST_MARKS) return true
  return markdown.split(/\n\s*\n/).some((block) => count(block, MARKS) > MOST_IN_A_BLOCK)
}

const MARKS = /[[\]<]|\*+|_+|~+|`+|https?:|www\./gi
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const containersOf = (line: string) => count(CONTAINERS.exec(line)?.[0] ?? '', /[->+*.)]/g)

/** The same of the tree that was made of it: its depth, and a table that is nothing but cells. */
export function isTreeTooMuch(node: Nodes, depth = 0): boolean {
  if (depth > MOST_DEPTH) return true
  if (node.type === 'table' && (node.align?.length ?? 0) * node.children.length > MOST_CELLS) return true
  return 'children' in node && node.children.some((child) => isTreeTooMuch(child, depth + 1))
}
