'use client'
import { useState } from 'react'

const words = {
  idle: '',
  copied: 'Copied.',
  failed: 'Your browser did not allow that. Open the page as Markdown and copy it there.',
}

/** Copies the page's Markdown, as it stands on the server now. */
export function CopyMarkdown({ address }: { address: string }) {
  const [state, setState] = useState<keyof typeof words>('idle')
  async function copy() {
    setState('idle')
    try {
      // Some browsers let only the press itself write, so they get the text as a promise.
      const text = read(address)
      await (typeof ClipboardItem === 'undefined'
        ? navigator.clipboard.writeText(await (await text).text())
        : navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]))
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <span className="needs-script inline-flex flex-wrap items-center gap-x-3">
      <button type="button" onClick={copy} className="min-h-9 text-accent underline underline-offset-4">
        Copy as Markdown
      </button>
      <span role="status">{words[state]}</span>
    </span>
  )
}

async function read(address: string): Promise<Blob> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return new Blob([await response.text()], { type: 'text/plain' })
}
