'use client'

import { useState } from 'react'

/** Copies the text of the element `from` (its id). Without JavaScript it is not there: the text can be selected. */
export function CopyButton({ from, about }: { from: string; about: string }) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(document.getElementById(from)?.textContent ?? '')
      setSaid('Copied')
    } catch {
      setSaid('Your browser does not let this page copy; select the text instead.')
    }
  }
  return (
    <span className="needs-script no-print inline-flex items-center gap-3">
      <span role="status" className="text-muted text-sm">
        {said}
      </span>
      <button
        type="button"
        onClick={copy}
        className="inline-flex min-h-9 items-center rounded-control border border-edge bg-board px-3 font-semibold text-sm hover:bg-ink hover:text-paper"
      >
        Copy<span className="sr-only"> {about}</span>
      </button>
    </span>
  )
}
