import { controlClass } from '@/components/ui/field'

type Props = { id: string; name: string; place: string; formId?: string }

/** The number of a place; `name` is what it is the place of. */
export function PlaceField({ id, name, place }: Props) {
  return (
    <input
      name={`place.${id}`}
      aria-label={`Place of ${name}`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      defaultValue={place}
      className={`${controlClass} min-h-11 w-16! text-center tabular-nums`}
    />
  )
}
