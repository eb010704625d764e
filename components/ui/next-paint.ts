const LONGEST_MS = 200

/**
 * Resolves once the browser has painted what was just changed, so that work nobody sees does not hold up what somebody
 * does. Where nothing is painted (a tab out of sight, a page that is being left) it does not wait for it.
 */
export function nextPaint(): Promise<void> {
  return new Promise((done) => {
    const now = () => done()
    // A frame is painted after its callbacks: the first task behind it comes after the paint.
    requestAnimationFrame(() => setTimeout(now))
    setTimeout(now, document.hidden ? 0 : LONGEST_MS)
    window.addEventListener('pagehide', now, { once: true })
  })
}
