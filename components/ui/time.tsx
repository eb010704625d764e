import { formatDate, formatInstant } from '@/lib/format/date'

/** A day in words, with the exact instant for machines and on hover. */
export function Time({
  value,
  withClock = false,
  className,
}: {
  value: string
  withClock?: boolean
  className?: string
}) {
  return (
    <time dateTime={value} title={formatInstant(value)} className={className}>
      {withClock ? formatInstant(value) : formatDate(value)}
    </time>
  )
}
