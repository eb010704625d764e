import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { PICTURE_SIZE } from './picture-size'

type Kept = { bytes: Promise<ArrayBuffer> }

const MOST_BYTES = 16 * 1024 * 1024
// A drawing under way has no size yet; most are near this one.
const USUAL_BYTES = 48 * 1024

const kept = new LRUCache<string, Kept>({ max: Math.floor(MOST_BYTES / USUAL_BYTES) })
let last: Promise<unknown> = Promise.resolve()
let fonts: ReturnType<typeof readFonts> | undefined

/**
 * A picture as PNG. It takes some 200 ms of one processor, so it is kept by `shown`, which is all that it is drawn from:
 * a vote that changes none of it draws nothing. One is drawn at a time; the others wait.
 */
export async function drawPicture(shown: unknown, draw: () => ReactElement): Promise<ArrayBuffer> {
  const content = JSON.stringify(shown)
  const known = kept.get(content)
  if (known) return known.bytes
  const bytes = last.then(() => render(draw()))
  last = bytes.catch(() => {})
  kept.set(content, { bytes })
  bytes.catch(() => kept.delete(content))
  return bytes
}

async function render(element: ReactElement): Promise<ArrayBuffer> {
  fonts ??= readFonts()
  return new ImageResponse(element, { ...PICTURE_SIZE, fonts: await fonts }).arrayBuffer()
}

const readFonts = () =>
  Promise.all([
    font('Archivo Narrow', 500, 'latin-500'),
    font('Archivo Narrow', 700, 'latin-700'),
    font('Archivo Narrow Extended', 700, 'latin-ext-700'),
  ])

async function font(name: string, weight: 500 | 700, file: string) {
  const { buffer, byteOffset, byteLength } = await readFile(
    join(process.cwd(), 'app/fonts', `archivo-narrow-${file}.woff`),
  )
  return {
    name,
    weight,
    style: 'normal' as const,
    data: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
  }
}
