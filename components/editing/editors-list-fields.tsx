import { FieldError } from '@/components/ui/field'
import type { Placed } from '@/lib/editing/places-rules'
import { PlaceField } from './place-field'

type Props = {
  technologies: Placed[]
  typed: Record<string, string>
  /** The fields that hold no number, and what is said beside them. */
  wrong: string[]
  message: string
}

/** Every listed technology with its place on the editors' list to change; empty for none. */
export function EditorsListFields({ technologies, typed, wrong, message }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list" aria-label="The editors’ list" className="max-w-text border-line border-b">
      {technologies.map(({ slug, name, editorialPosition }) => {
        const field = `place.${slug}`
        const error = wrong.includes(field) ? `${name}: ${message}` : undefined
        return (
          <li key={slug} className="flex items-center gap-4 border-line border-t py-2">
            <PlaceField
              id={slug}
              name={name}
              place={typed[field] ?? String(editorialPosition ?? '')}
              error={error}
            />
            <div>
              <p className="font-semibold">{name}</p>
              <FieldError id={`${field}-error`} message={error} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
