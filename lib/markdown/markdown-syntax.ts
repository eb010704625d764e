import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Processor } from 'unified'

/**
 * What of Markdown a comment knows: paragraphs, emphasis, lists, quotes, code, links, tables and strikethrough. HTML is
 * no HTML here but text like any other.
 */
export function commentSyntax(this: Processor) {
  const data = this.data()
  data.micromarkExtensions = [
    gfmAutolinkLiteral(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
    { disable: { null: ['htmlFlow', 'htmlText'] } },
  ]
  data.fromMarkdownExtensions = [
    gfmAutolinkLiteralFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
  ]
}
