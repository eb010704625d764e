import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { type Reportable, reportReasons } from '@/lib/report/report-schema'
import { reportReasonWords, whatIsWrong } from './report-words'

type Props = {
  subject: { type: Reportable; id: string }
  returnTo: string
  values?: Record<string, string>
  errors?: { field: string; message: string }[]
}

/** Tells the moderators what is wrong with a comment or a point. */
export function ReportForm({ subject, returnTo, values = {}, errors = [] }: Props) {
  const messageFor = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <form method="post" noValidate action="/api/v1/reports" className="space-y-5">
      <input type="hidden" name="subjectType" value={subject.type} />
      <input type="hidden" name="subjectId" value={subject.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <SelectField
        label={whatIsWrong[subject.type]}
        name="reason"
        className="max-w-full"
        defaultValue={values.reason ?? reportReasons[subject.type][0]}
        error={messageFor('reason')}
        options={reportReasons[subject.type].map((reason) => ({
          value: reason,
          label: reportReasonWords[reason] ?? reason,
        }))}
      />
      <TextArea
        label="In words"
        name="note"
        maxLength={1000}
        defaultValue={values.note}
        error={messageFor('note')}
        hint="Only moderators read this. Who wrote what you report is not told who reported it."
      />
      <Button>Send the report</Button>
    </form>
  )
}
