import type { ReactNode } from 'react'
import { TextArea } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { SelectField } from '@/components/ui/select-field'
import { MARKDOWN_HELP } from './markdown-help'
import { experiences, verdicts } from './verdict-words'

export type CommentValues = { body?: string; verdict?: string | null; experience?: string | null }
export type FieldErrors = { field: string; message: string }[]

/** The fields of a comment; a reply has no verdict. Ids begin with `prefix`, so many forms fit on one page. */
export function CommentFields(props: {
  prefix: string
  label?: string
  withVerdict?: boolean
  values?: CommentValues
  errors?: FieldErrors
  /** Stands between the text and the verdict. */
  children?: ReactNode
}) {
  const { prefix, values, withVerdict = true } = props
  const errorOf = (field: string) => props.errors?.find((error) => error.field === field)?.message
  return (
    <>
      <TextArea
        label={props.label ?? 'Your comment'}
        id={`${prefix}body`}
        name="body"
        hint={MARKDOWN_HELP}
        aria-required="true"
        defaultValue={values?.body}
        error={errorOf('body')}
      />
      {props.children}
      {withVerdict && (
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <RadioGroup
            legend="Would you use it again?"
            id={`${prefix}verdict`}
            name="verdict"
            options={verdicts}
            defaultValue={values?.verdict ?? ''}
            error={errorOf('verdict')}
          />
          <div className="with-verdict">
            <SelectField
              label="How do you know it?"
              id={`${prefix}experience`}
              name="experience"
              options={[{ value: '', label: 'Rather not say' }, ...experiences]}
              defaultValue={values?.experience ?? ''}
              error={errorOf('experience')}
            />
          </div>
        </div>
      )}
    </>
  )
}
