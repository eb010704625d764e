import { formatDate, formatInstant } from '@/lib/format/date'

/** A day in words, with the exact instant for machines and on hover. */
export function Time({ value, className }: { value: string; className?: string }) {
  return (
    <time dateTime={value} title={formatInstant(value)} className={className}>
      {formatDate(value)}
    </time>
  )
}
