import type { MetadataRoute } from 'next'

const icon = (src: string, size: number, purpose: 'any' | 'maskable' = 'any') => ({
  src,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Backboard: backend technologies, ranked',
    short_name: 'Backboard',
    description: 'The community ranking of backend technologies: which are best, how sure that is, and why.',
    lang: 'en',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    // With a way back: this is a site to read.
    display: 'minimal-ui',
    background_color: '#f5f8fb',
    theme_color: '#121e39',
    categories: ['productivity', 'education'],
    icons: [
      icon('/icons/icon-192.png', 192),
      icon('/icons/icon-512.png', 512),
      icon('/icons/maskable-512.png', 512, 'maskable'),
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  }
}
