type Value = string | number
type Attributes = Record<string, Value | undefined>

// What XML 1.0 cannot hold even when escaped; members may well type it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as it may stand in an element or a quoted attribute of an XML document. */
export const xmlText = (text: Value): string =>
  String(text)
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)

/** An element; `inside` is XML already: elements made here, or `xmlText`. Attributes that are undefined are left out. */
export function xml(name: string, attributes: Attributes, ...inside: string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${xmlText(value)}"`,
  )
  const start = `<${name}${given.join('')}`
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`
}

/** A whole document. */
export const xmlDocument = (root: string) => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`
