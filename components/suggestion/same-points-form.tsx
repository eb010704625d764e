import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'

type Props = { pointId: string; others: { id: string; title: string }[] }

/** Says that a point says the same as another one of its side. */
export function SamePointsForm({ pointId, others }: Props) {
  return (
    <form method="post" noValidate action={`/api/v1/points/${pointId}/same-as`} className="space-y-4">
      <SelectField
        label="It says the same as"
        name="point"
        className="max-w-full"
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button variant="secondary">Tell the editors</Button>
    </form>
  )
}
