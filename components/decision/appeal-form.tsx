import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { MOST_APPEAL_CHARACTERS } from '@/lib/decision/decision-schema'

type Props = {
  action: string
  returnTo: string
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

/** A member's answer to a decision. */
export function AppealForm({ action, returnTo, values = {}, errors = [] }: Props) {
  return (
    <form method="post" noValidate action={action} className="space-y-4">
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextArea
        label="Your answer"
        name="body"
        maxLength={MOST_APPEAL_CHARACTERS}
        aria-required="true"
        defaultValue={values.body}
        error={errors.find(({ field }) => field === 'body')?.message}
      />
      <Button>Send the answer</Button>
    </form>
  )
}
