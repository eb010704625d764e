'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { isShortcut } from '@/components/site/shortcuts'

type List = ComponentType<{ input: HTMLInputElement }>

/**
 * What JavaScript adds to a search box. The list of suggestions is fetched when somebody first goes to the box, and then
 * takes the same input over: nothing typed is lost, and the focus stays where it is.
 */
export function SearchHelp({ id }: { id: string }) {
  const [help, setHelp] = useState<{ List: List; input: HTMLInputElement } | null>(null)

  useEffect(() => {
    const input = document.getElementById(id) as HTMLInputElement
    const load = () => {
      // Where it cannot be had the box stays the plain form that it was; the next time tries again.
      import('./suggestions').then(
        ({ Suggestions }) => setHelp({ List: Suggestions, input }),
        () => {},
      )
    }
    // Somebody was quicker than the page.
    if (document.activeElement === input) load()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isShortcut(event) || !input.offsetParent) return
      event.preventDefault()
      input.focus()
      input.select()
    }
    input.addEventListener('focus', load)
    document.addEventListener('keydown', onKey)
    return () => {
      input.removeEventListener('focus', load)
      document.removeEventListener('keydown', onKey)
    }
  }, [id])

  return help && <help.List input={help.input} />
}
