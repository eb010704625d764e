'use client'
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { Refusal } from '@/components/member/read-refusal'
import { Button, type ButtonVariant } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type Props = {
  variant?: ButtonVariant
  children: ReactNode
  /** Does it, and answers why not; null where the page goes on elsewhere. */
  run: () => Promise<Refusal | null>
}

/** A button for what only a script and an authenticator can do; words in its place where the browser cannot. */
export function PasskeyButton({ variant, children, run }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  // Null until the page's code has come: a press would do nothing, so the button cannot be pressed.
  const isAble = useSyncExternalStore(never, browserSupportsWebAuthn, () => null)

  async function press() {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    const refused = await run()
    // While the page goes on elsewhere the button stays as it is.
    if (!refused) return
    setRefusal(refused)
    setBusy(false)
  }

  if (isAble === false) return <p className="needs-script text-muted">This browser knows no passkeys.</p>
  return (
    <div className="needs-script space-y-3">
      <Button
        type="button"
        variant={variant}
        disabled={isAble === null}
        aria-disabled={isBusy}
        onClick={press}
      >
        {children}
      </Button>
      <div role="alert">
        {refusal && (
          <Notice tone="bad">
            <p>
              <strong>{refusal.title}.</strong> {refusal.detail}
            </p>
          </Notice>
        )}
      </div>
    </div>
  )
}

const never = () => () => {}
