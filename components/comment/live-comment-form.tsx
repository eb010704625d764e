'use client'
import {
  type ComponentProps,
  type ReactNode,
  type SubmitEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { readDraft } from '@/components/draft/local-drafts'
import { hasMemberHint } from '@/components/member/member-hint'
import type { CommentForm } from './comment-form'
import { putTyped, takeTyped } from './typed-fields'

type Props = ComponentProps<typeof CommentForm> & {
  /** The same form without JavaScript. */
  children: ReactNode
}

/**
 * The plain form, until somebody who is signed in may use it: then the instant one takes its place with whatever was
 * typed. Most readers never load its code. In a fold it waits until that is opened, or has a draft to show.
 */
export function LiveCommentForm({ children, ...props }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [Form, setForm] = useState<typeof CommentForm | null>(null)
  const [isAway, setAway] = useState(false)
  const draftAddress = props.parentId ? `${props.action}#${props.parentId}` : props.action

  /** Null where it did not: gone meanwhile, or the code could not be had. Then the plain form stays, which works. */
  const become = useCallback(async (): Promise<HTMLFormElement | null> => {
    const code = await import('./comment-form').catch(() => null)
    if (!place.current || !code) return null
    const typed = takeTyped(place.current)
    // Between taking and putting back nobody can type.
    flushSync(() => setForm(() => code.CommentForm))
    putTyped(place.current, typed)
    return place.current.querySelector('form')
  }, [])

  useEffect(() => {
    if (!hasMemberHint()) return
    const fold = place.current?.closest('details')
    if (!fold || fold.open) return void become()
    fold.addEventListener('toggle', become, { once: true })
    readDraft(draftAddress).then((draft) => draft && become())
    return () => fold.removeEventListener('toggle', become)
  }, [become, draftAddress])

  async function onSubmit(event: SubmitEvent<HTMLDivElement>) {
    if (Form || !hasMemberHint()) return
    event.preventDefault()
    const plain = event.target as HTMLFormElement
    const { name } = event.nativeEvent.submitter as HTMLButtonElement
    const form = await become()
    if (form)
      form.requestSubmit(name ? form.querySelector<HTMLButtonElement>(`button[name="${name}"]`) : undefined)
    // Without a connection the browser would leave the page, and what was typed with it.
    else if (navigator.onLine) plain.submit()
    else setAway(true)
  }

  return (
    <div ref={place} onSubmit={onSubmit}>
      {Form ? <Form {...props} /> : children}
      {isAway && !Form && (
        <p role="alert" className="mt-2 font-semibold text-unfavourable">
          You are offline. Nothing was sent, and what you typed stays here: send it once you are online again.
        </p>
      )}
    </div>
  )
}
