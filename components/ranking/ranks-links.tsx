import { ButtonLink } from '@/components/ui/link'
import { formatWhole } from '@/lib/format/number'

type Props = {
  page: number
  pages: number
  count: number
  onAPage: number
  addressOf: (page: number) => string
}

/** The way to better and to lower places of a long list; nothing where the list has one page. */
export function RanksLinks({ page, pages, count, onAPage, addressOf }: Props) {
  if (pages <= 1) return null
  const places = (of: number) =>
    `${formatWhole((of - 1) * onAPage + 1)} to ${formatWhole(Math.min(of * onAPage, count))}`
  return (
    <nav aria-label="Pages of the list" className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink variant="secondary" href={addressOf(page - 1)}>
          {`Show ${places(page - 1)}`}
        </ButtonLink>
      )}
      <span className="text-muted text-sm">
        {places(page)} of {formatWhole(count)}
      </span>
      {page < pages && (
        <ButtonLink variant="secondary" href={addressOf(page + 1)}>
          {`Show ${places(page + 1)}`}
        </ButtonLink>
      )}
    </nav>
  )
}
