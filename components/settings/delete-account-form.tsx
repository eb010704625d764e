import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/radio-group'

type Props = { value?: string; errors?: { field: string; message: string }[] }

export function DeleteAccountForm({ value = 'KEEP', errors = [] }: Props) {
  return (
    <form method="post" noValidate action="/api/v1/me" className="space-y-5">
      <input type="hidden" name="_method" value="DELETE" />
      <RadioGroup
        legend="What becomes of your comments?"
        name="comments"
        id="comments"
        options={[
          { value: 'KEEP', label: 'Keep them, without my name' },
          { value: 'DELETE', label: 'Delete them too' },
        ]}
        defaultValue={value === 'DELETE' ? 'DELETE' : 'KEEP'}
        error={errors.find(({ field }) => field === 'comments')?.message}
      />
      <Button variant="danger">Delete my account</Button>
    </form>
  )
}
