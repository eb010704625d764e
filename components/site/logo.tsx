/** A backboard: the board, the shooter's square and the rim. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M3 4.5h26v19H3z" strokeWidth="3" />
      <path d="M11 12h10v8H11z" strokeWidth="2" />
      <path d="M8 28h16" strokeWidth="3.5" className="stroke-rim" />
      <path d="M16 23.5V28" strokeWidth="2" />
    </svg>
  )
}
