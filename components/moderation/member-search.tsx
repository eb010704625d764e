import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** Finds members by letters of their handle or name. */
export function MemberSearch({ q, byAddress }: { q: string; byAddress: boolean }) {
  return (
    <search>
      <form action="/moderation/members" className="flex max-w-text flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <Field
            label={byAddress ? 'Handle, name or address' : 'Handle or name'}
            name="q"
            type="search"
            defaultValue={q}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <Button variant="secondary">Find</Button>
      </form>
    </search>
  )
}
