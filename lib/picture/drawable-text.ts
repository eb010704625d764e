/** What the fonts of the pictures have, which a test holds against the files: Latin letters, digits and punctuation. */
const DRAWABLE = /[^ -~¡-¬®-ſ–—‘’“”…•€™−]/gu

/**
 * A text as the pictures can draw it. For a letter that its fonts lack the drawing program would ask other servers, so
 * what they lack is left out; `otherwise` stands where nothing remains.
 */
export function drawableText(text: string, otherwise: string): string {
  const left = text.normalize('NFC').replace(DRAWABLE, '').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(left) ? left : otherwise
}
