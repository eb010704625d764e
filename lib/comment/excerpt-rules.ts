const characters: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
}

/**
 * The beginning of a comment's HTML, as the renderer makes it, as plain text on one line.
 * @param most characters, an ellipsis among them
 */
export function excerptOf(bodyHtml: string, most = 240): string {
  const text = bodyHtml
    .replace(/<(?:br|\/(?:p|li|td|th|tr|blockquote|pre))\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (name) => characters[name] as string)
    .replace(/\s+/g, ' ')
    .trim()
  const all = [...text]
  if (all.length <= most) return text
  const cut = all.slice(0, most - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  // A text without spaces is cut where it is.
  return `${(lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:.–—-]+$/, '')}…`
}
