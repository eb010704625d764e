import type { ElementContent } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes, RootContent } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { tidyHast } from './tidy-hast'

/**
 * HTML nodes as Markdown in which no text means more than it says: the title first, and at the end where it is from.
 * @param page whole address of the page: links within it and within the site become whole
 */
export function writeMarkdown(children: ElementContent[], page: string): string {
  const written = toMdast({ type: 'root', children: tidyHast(children, page) }) as Nodes
  const blocks = (written.type === 'root' ? written.children : [written]) as RootContent[]
  return toMarkdown(
    { type: 'root', children: [...titleFirst(blocks), { type: 'thematicBreak' }, source(page)] },
    {
      bullet: '-',
      rule: '-',
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
    },
  )
}

function titleFirst(blocks: RootContent[]): RootContent[] {
  const title = blocks.find((block) => block.type === 'heading' && block.depth === 1)
  return title ? [title, ...blocks.filter((block) => block !== title)] : blocks
}

const source = (page: string): RootContent => ({
  type: 'paragraph',
  children: [
    { type: 'text', value: 'Source: ' },
    { type: 'link', url: page, children: [{ type: 'text', value: page }] },
  ],
})
