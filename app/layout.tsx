import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { OfflineReady } from '@/components/site/offline-ready'
import { ShortcutsHelp } from '@/components/site/shortcuts-help'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import './globals.css'

const archivoNarrow = localFont({
  src: './fonts/archivo-narrow-bold.woff2',
  weight: '700',
  // A face that comes late is for the next page: swapping it in would move what somebody reads.
  display: 'optional',
  variable: '--font-archivo-narrow',
})

export const metadata: Metadata = {
  title: { default: 'Top backend technologies · Backboard', template: '%s · Backboard' },
  description:
    'The community ranking of backend technologies: which are best, how sure that is, and why, in pros and cons that members vote on.',
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  // The band at the top of every page; theme.test.ts compares it.
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#121e39' },
    { media: '(prefers-color-scheme: dark)', color: '#060c19' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // theme.js sets data attributes on <html> before React sees it.
    <html lang="en" className={archivoNarrow.variable} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body className="flex min-h-screen flex-col">
        <SiteHeader />
        <main id="main" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <SiteFooter />
        <OfflineReady />
        <ShortcutsHelp />
      </body>
    </html>
  )
}
