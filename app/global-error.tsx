'use client'
import './globals.css'

/** Stands in for the whole document when even the layout failed, so it uses nothing of the site's. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Something failed · Backboard</title>
        <script src="/theme.js" />
      </head>
      <body>
        <main className="mx-auto max-w-text space-y-5 px-4 py-16">
          <h1 className="text-3xl">This page could not be made</h1>
          <p>Something failed on our side. No vote and no comment was lost.</p>
          <button type="button" onClick={reset} className="min-h-11 underline">
            Try again
          </button>
          <p className="prose-links">
            Or go to <a href="/">the ranking</a>.
          </p>
        </main>
      </body>
    </html>
  )
}
