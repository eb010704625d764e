import type { ElementContent } from 'hast'

const MENTION = /(?<![\w@/.-])@([a-z0-9](?:[a-z0-9-]{1,28}[a-z0-9]))(?![\w@-])/gi
const MOST_SOUGHT = 50

/** The handles that a comment may name, in order and each once; whether members have them is another question. */
export function handlesIn(markdown: string): string[] {
  const handles = [...markdown.matchAll(MENTION)].map(([, handle]) => (handle as string).toLowerCase())
  return [...new Set(handles)].slice(0, MOST_SOUGHT)
}

/** A line of text whose @handles of members are links to their profiles. */
export function withMentions(line: string, members: ReadonlySet<string>): ElementContent[] {
  const parts: ElementContent[] = []
  let done = 0
  for (const { 0: text, 1: handle = '', index } of line.matchAll(MENTION)) {
    if (!members.has(handle.toLowerCase())) continue
    parts.push({ type: 'text', value: line.slice(done, index) }, mention(text, handle.toLowerCase()))
    done = index + text.length
  }
  parts.push({ type: 'text', value: line.slice(done) })
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}

const mention = (text: string, handle: string): ElementContent => ({
  type: 'element',
  tagName: 'a',
  properties: { href: `/members/${handle}`, className: ['mention'] },
  children: [{ type: 'text', value: text }],
})
