'use client'
import { useEffect, useState } from 'react'

/** What stands in an input, with whatever was typed before this code came. */
export function useTyped(input: HTMLInputElement): string {
  const [typed, setTyped] = useState(input.value)
  useEffect(() => {
    const read = () => setTyped(input.value)
    read()
    input.addEventListener('input', read)
    return () => input.removeEventListener('input', read)
  }, [input])
  return typed
}
