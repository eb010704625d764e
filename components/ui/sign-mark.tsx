import { classNames } from '@/components/ui/class-names'

/** A filled square with a plus for what speaks for it, an open circle with a minus for what speaks against. */
export function SignMark({ sign, className = 'size-5' }: { sign: 'plus' | 'minus'; className?: string }) {
  return sign === 'plus' ? (
    <svg viewBox="0 0 20 20" className={classNames('text-favourable', className)} aria-hidden="true">
      <path d="M1 1h18v18H1z" fill="currentColor" />
      <path d="M10 5v10M5 10h10" className="stroke-board" strokeWidth="2.5" />
    </svg>
  ) : (
    <svg viewBox="0 0 20 20" className={classNames('text-unfavourable', className)} aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      <path d="M5.5 10h9" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  )
}
