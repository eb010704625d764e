'use client'
import { useState } from 'react'

const words = {
  idle: '',
  copied: 'Copied.',
  failed: 'Your browser did not allow that. Open it as Markdown and copy it there.',
}

type Props = { address: string; label?: string; className?: string }

/** Copies the Markdown that an address of this site answers with now; a link beside it needs no script. */
export function CopyMarkdown({ address, label = 'Copy as Markdown', className }: Props) {
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
      <button
        type="button"
        onClick={copy}
        className={className ?? 'min-h-9 text-accent underline underline-offset-4'}
      >
        {label}
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
