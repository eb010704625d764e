'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

const words = {
  ready: '',
  copied: 'Copied. Paste it among your decision records.',
  failed: 'It could not be copied. Open it as Markdown instead.',
}

/** Copies the record that the address gives; the link beside it needs no script. */
export function CopyRecord({ address }: { address: string }) {
  const [state, setState] = useState<keyof typeof words>('ready')

  async function copy() {
    try {
      const text = fetch(address).then((answer) =>
        answer.ok ? answer.blob() : Promise.reject(new Error(String(answer.status))),
      )
      // Safari lets only what was begun within the click reach the clipboard.
      const plain = text.then((blob) => new Blob([blob], { type: 'text/plain' }))
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })])
      setState('copied')
    } catch {
      setState('failed')
    }
  }

  return (
    <>
      <span className="needs-script">
        <Button type="button" variant="secondary" onClick={copy}>
          Copy as decision record
        </Button>
      </span>
      <p role="status" className="order-last w-full text-sm">
        {words[state]}
      </p>
    </>
  )
}
