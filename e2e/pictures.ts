import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

const FACE = readFileSync('app/fonts/archivo-narrow-bold.woff2', 'base64')

// Every text in the site's own face, with its exact advances, and no drawings of the operating system's: only then is
// the layout the same on every machine.
const SAME_EVERYWHERE = `
  *, ::before, ::after {
    font-family: Picture !important;
    text-rendering: geometricPrecision !important;
    caret-color: transparent !important;
  }
  input, select, textarea { appearance: none !important }
  ::-webkit-scrollbar { display: none }
`

export async function drawTheSameEverywhere(page: Page) {
  await page.evaluate(
    async ({ css, face }) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      // The page itself goes on without a face that comes late.
      const bytes = Uint8Array.from(atob(face), (sign) => sign.charCodeAt(0))
      document.fonts.add(await new FontFace('Picture', bytes.buffer).load())
      document.adoptedStyleSheets = [sheet]
    },
    { css: SAME_EVERYWHERE, face: FACE },
  )
}

/**
 * The page drawn at a quarter of its size: boxes, columns, lines and blocks of text stay, while how a machine smooths
 * letters averages out. What may differ is told in pixels of the picture, each of which stands for 16 of the page.
 */
export const picture = {
  fullPage: true,
  scale: 'device',
  animations: 'disabled',
  threshold: 0.2,
  maxDiffPixels: 120,
} as const

export async function expectPicture(page: Page, name: string) {
  await drawTheSameEverywhere(page)
  await expect(page).toHaveScreenshot(`${name}.png`, picture)
}
