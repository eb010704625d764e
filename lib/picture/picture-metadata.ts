import type { Metadata } from 'next'
import { wholeAddress } from '@/lib/own-origin'
import { PICTURE_SIZE } from './picture-size'

/** What a link preview shows of a page, with the picture at `path` under /og; Next adds title and description. */
export function withPicture(path: string, alt: string): Pick<Metadata, 'openGraph' | 'twitter'> {
  const images = [{ url: wholeAddress(`/og${path}`), ...PICTURE_SIZE, alt, type: 'image/png' }]
  return {
    openGraph: { type: 'website', siteName: 'Backboard', images },
    twitter: { card: 'summary_large_image', images },
  }
}
