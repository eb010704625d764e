import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isVisible } from '@/lib/comment/visible-rules'
import { schema } from './allow-list'
import { commentTree } from './comment-tree'
import { escapedText } from './escaped-text'
import { withoutDirection } from './invisible-text'
import { commentSyntax } from './markdown-syntax'
import { isTooMuch, isTreeTooMuch } from './too-much'

/** Goes up with every change of what this makes of a source; `npm run comments -- render` then makes all anew. */
export const RENDER_VERSION = 1

/**
 * A comment's Markdown as safe HTML. What is nested too deep, or breaks the renderer, comes out as it was typed.
 * @param members handles of members that the text names: these become links
 */
export function renderComment(markdown: string, members: readonly string[] = []): string {
  try {
    if (isTooMuch(markdown)) return escapedText(withoutDirection(markdown))
    const html = render(markdown, new Set(members))
    return html !== null && isVisible(html.replace(/<[^>]*>/g, ''))
      ? html
      : escapedText(withoutDirection(markdown))
  } catch {
    return escapedText(withoutDirection(markdown))
  }
}

const parser = unified().use(remarkParse).use(commentSyntax).freeze()

function render(markdown: string, handles: ReadonlySet<string>): string | null {
  const tree = parser.parse(markdown)
  if (isTreeTooMuch(tree)) return null
  const maker = unified()
    .use(remarkRehype)
    .use(commentTree, { handles })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  return maker.stringify(maker.runSync(tree))
}
