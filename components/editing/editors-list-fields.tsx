import type { Placed } from '@/lib/editing/places-rules'
import { PlaceField } from './place-field'

type Props = { technologies: Placed[]; typed: Record<string, string> }

/** Every listed technology with its place on the editors' list to change; empty for none. */
export function EditorsListFields({ technologies, typed }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list" aria-label="The editors’ list" className="max-w-text border-line border-b">
      {technologies.map(({ slug, name, editorialPosition }) => (
        <li key={slug} className="flex items-center gap-4 border-line border-t py-2">
          <PlaceField
            id={slug}
            name={name}
            place={typed[`place.${slug}`] ?? String(editorialPosition ?? '')}
          />
          <span className="font-semibold">{name}</span>
        </li>
      ))}
    </ol>
  )
}
