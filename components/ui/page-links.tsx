import { ButtonLink } from './link'

/** The way to the pages before and after this one; nothing where there is only one. */
export function PageLinks(props: {
  label: string
  page: number
  pages: number
  previous: string
  next: string
  addressOf: (page: number) => string
}) {
  const { page, pages, addressOf } = props
  if (pages <= 1) return null
  return (
    <nav
      aria-label={props.label}
      className="flex flex-wrap items-center gap-4 border-line border-t pt-5 no-print"
    >
      {page > 1 && (
        <ButtonLink variant="secondary" href={addressOf(page - 1)}>
          {props.previous}
        </ButtonLink>
      )}
      <span className="text-muted text-sm">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <ButtonLink variant="secondary" href={addressOf(page + 1)}>
          {props.next}
        </ButtonLink>
      )}
    </nav>
  )
}
