import { createHash } from 'node:crypto'

const SCRIPT = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script\s*>/gi
const FLIGHT =
  /^(?:self\.__next_f|\(self\.__next_f\s?=\s?self\.__next_f\s?\|\|\s?\[\]\))\.push\((\[[\s\S]*\])\);?$/
const FIRST_FLIGHT = /^\(self\.__next_f\s?=\s?self\.__next_f\s?\|\|\s?\[\]\)\.push\(\[0\]\);?/
const START =
  /^\(globalThis\["TURBOPACK"\]\s?\|\|\s?\(globalThis\["TURBOPACK"\]\s?=\s?\[\]\)\)\.push\((\{[\s\S]*\})\);?$/
/** SHA-256 of the code with which this version of React moves late boundaries; a test compares it with the package. */
const REACT_MOVES = '7a3c441a297b4368e7168f53d44323873b11a160d3567f2d4695187785c22646'
const DATA = /\btype\s*=\s*["']?(?:application|importmap|text\/(?!javascript))[^"'\s]*/i

/** Inline scripts that a browser would run: those with a `src` and blocks of data (JSON-LD) are none. */
export function inlineScriptsOf(html: string): string[] {
  const found: string[] = []
  for (const [, attributes = '', text = ''] of html.matchAll(SCRIPT)) {
    if (/\ssrc\s*=/i.test(attributes) || DATA.test(attributes) || text === '') continue
    found.push(text)
  }
  return found
}

// A finished page would bless an injected script with its own hash, so only what has the framework's shape gets one.
export function isFrameworkScript(text: string): boolean {
  const rest = text.replace(FIRST_FLIGHT, '')
  if (rest === '') return true
  const pushed = FLIGHT.exec(rest)?.[1]
  if (pushed !== undefined) return Array.isArray(parse(pushed))
  const start = START.exec(rest)?.[1]
  return start !== undefined ? isListOfChunks(parse(start)) : isReactScript(rest)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isListOfChunks(value: unknown): boolean {
  const { otherChunks, runtimeModuleIds, ...rest } = (value ?? {}) as Record<string, unknown>
  const isOurs = (chunk: unknown) => typeof chunk === 'string' && /^static\/chunks\/[\w.~-]+$/.test(chunk)
  const isId = (id: unknown) => typeof id === 'number' || typeof id === 'string'
  if (!Array.isArray(otherChunks) || !Array.isArray(runtimeModuleIds)) return false
  return Object.keys(rest).length === 0 && otherChunks.every(isOurs) && runtimeModuleIds.every(isId)
}

/** React's note of its first paint, and the move of a late boundary into its place, with the code for it when first. */
function isReactScript(text: string): boolean {
  if (/^requestAnimationFrame\(function\(\)\{\$RT=performance\.now\(\)\}\);?$/.test(text)) return true
  const move = /\$R[CX]\((?:"[\w:.\-/ ]*"(?:,"[\w:.\-/ ]*")*)?\);?$/.exec(text)
  if (!move) return false
  const code = text.slice(0, move.index)
  return code === '' || createHash('sha256').update(code).digest('hex') === REACT_MOVES
}
