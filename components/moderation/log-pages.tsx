import { ButtonLink } from '@/components/ui/link'

type Props = { page: number; pages: number; addressOf: (page: number) => string }

/** The way to newer and older decisions. */
export function LogPages({ page, pages, addressOf }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages of decisions" className="flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink variant="secondary" href={addressOf(page - 1)}>
          Newer decisions
        </ButtonLink>
      )}
      <span className="text-muted text-sm">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <ButtonLink variant="secondary" href={addressOf(page + 1)}>
          Older decisions
        </ButtonLink>
      )}
    </nav>
  )
}
