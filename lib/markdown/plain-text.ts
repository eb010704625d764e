const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** What a reader sees of a comment's stored HTML, which lib/markdown made: text alone, never to be sent as HTML. */
export const plainTextOf = (html: string): string =>
  html
    // What only screen readers hear at a link that leads elsewhere.
    .replace(/<span class="sr-only">[^<]*<\/span>/g, '')
    .replace(/<\/?(?:p|li|ul|ol|pre|blockquote|h[1-6]|table|tr|td|th|hr|br)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      if (name) return NAMED[name.toLowerCase()] ?? whole
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/\s+/g, ' ')
    .trim()
