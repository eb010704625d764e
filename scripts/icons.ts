import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './test/browser'

const GROUND = '#0f1a3a'
const ICONS = [
  { file: 'public/icons/icon-192.png', size: 192, scale: 1 },
  { file: 'public/icons/icon-512.png', size: 512, scale: 1 },
  // What a launcher cuts off lies outside the inner four fifths; the drawing stays well within.
  { file: 'public/icons/maskable-512.png', size: 512, scale: 0.72, ground: GROUND },
  { file: 'app/apple-icon.png', size: 180, scale: 0.84, ground: GROUND },
]

/** `npm run icons`: the pictures of the web manifest, drawn from app/icon.svg. */
export async function main(): Promise<number> {
  const svg = readFileSync('app/icon.svg').toString('base64')
  const browser = await chromium.launch({
    executablePath: await findBrowser(mkdtempSync(join(tmpdir(), 'backboard-icons-'))),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    for (const { file, size, scale, ground = 'transparent' } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      const side = Math.round(size * scale)
      await page.setContent(
        `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">` +
          `<img width="${side}" height="${side}" src="data:image/svg+xml;base64,${svg}">`,
      )
      writeFileSync(file, await page.screenshot({ omitBackground: true }))
      await page.close()
      console.log(file)
    }
  } finally {
    await browser.close()
  }
  return 0
}
