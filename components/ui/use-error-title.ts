import { useEffect } from 'react'

const MARK = 'Error: '

/** While something that was sent is refused, the page's title says so first. */
export function useErrorTitle(isRefused: boolean): void {
  useEffect(() => {
    if (!isRefused) return
    document.title = MARK + document.title.replace(MARK, '')
    return () => {
      document.title = document.title.replace(MARK, '')
    }
  }, [isRefused])
}
