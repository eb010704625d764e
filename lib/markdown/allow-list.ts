import type { Options } from 'rehype-sanitize'
import { CODE_CLASSES } from './highlight-code'

/** All that may stand in a rendered comment; the test holds an independent sanitiser to the same list. */
export const allowedAttributes: Record<string, string[]> = {
  a: ['href', 'rel', 'class'],
  code: ['class'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  ol: ['start'],
  span: ['class'],
  td: ['align'],
  th: ['align'],
}
export const allowedClasses: Record<string, string[]> = {
  a: ['external', 'mention'],
  code: ['block'],
  div: ['table-scroll'],
  span: ['sr-only', ...CODE_CLASSES],
}
export const allowedTags = [
  ...['a', 'blockquote', 'br', 'code', 'del', 'div', 'em', 'hr', 'li', 'ol', 'p', 'pre', 'span', 'strong'],
  ...['table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]

const PROPERTIES: Record<string, string> = { tabindex: 'tabIndex', 'aria-label': 'ariaLabel' }

export const schema: Options = {
  tagNames: allowedTags,
  attributes: Object.fromEntries(
    Object.entries(allowedAttributes).map(([tag, names]) => [
      tag,
      names.map((name) =>
        name === 'class' ? ['className', ...(allowedClasses[tag] ?? [])] : (PROPERTIES[name] ?? name),
      ),
    ]),
  ),
  protocols: { href: ['http', 'https'] },
  required: {},
  ancestors: {},
  clobber: [],
  strip: ['script'],
  allowComments: false,
  allowDoctypes: false,
}
