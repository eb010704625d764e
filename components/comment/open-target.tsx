'use client'
import { useEffect } from 'react'

/** Opens the folded thread in which the addressed comment stands, where the browser does not, and marks the comment. */
export function OpenTarget() {
  useEffect(() => {
    const open = () => {
      for (const marked of document.querySelectorAll('[data-marked]')) marked.removeAttribute('data-marked')
      const target = document.getElementById(window.location.hash.slice(1))
      if (!target?.id.startsWith('comment-')) return
      target.setAttribute('data-marked', '')
      let wasFolded = false
      for (let fold = target.closest('details'); fold; fold = outer(fold)) {
        wasFolded ||= !fold.open
        fold.open = true
      }
      if (wasFolded) target.scrollIntoView()
    }
    open()
    window.addEventListener('hashchange', open)
    return () => window.removeEventListener('hashchange', open)
  }, [])
  return null
}

const outer = (fold: HTMLDetailsElement) => fold.parentElement?.closest('details') ?? null
