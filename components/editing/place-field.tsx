import { controlClass } from '@/components/ui/field'

type Props = { id: string; name: string; place: string; error?: string }

/** The number of a place; `name` is what it is the place of. */
export function PlaceField({ id, name, place, error }: Props) {
  const field = `place.${id}`
  return (
    <input
      type="text"
      name={field}
      id={field}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${field}-error` : undefined}
      aria-label={`Place of ${name}`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      defaultValue={place}
      className={`${controlClass} min-h-11 w-16! text-center tabular-nums`}
    />
  )
}
