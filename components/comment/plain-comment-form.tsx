import { Button } from '@/components/ui/button'
import { CommentFields, type CommentValues, type FieldErrors } from './comment-fields'

/** A comment form that needs no JavaScript; `method` other than POST goes along as a field. */
export function PlainCommentForm(props: {
  action: string
  method?: 'PATCH'
  /** Where to go once it is done; without it, to the comment. */
  returnTo?: string
  /** Makes sending it again harmless. */
  repeatKey?: string
  parentId?: string
  prefix?: string
  label?: string
  withVerdict?: boolean
  values?: CommentValues
  errors?: FieldErrors
  button: string
}) {
  return (
    <form method="post" noValidate action={props.action} className="space-y-4">
      {props.method && <input type="hidden" name="_method" value={props.method} />}
      {props.parentId && <input type="hidden" name="parentId" value={props.parentId} />}
      {props.returnTo && <input type="hidden" name="returnTo" value={props.returnTo} />}
      {props.repeatKey && <input type="hidden" name="_key" value={props.repeatKey} />}
      <CommentFields
        prefix={props.prefix ?? ''}
        label={props.label}
        withVerdict={props.withVerdict ?? !props.parentId}
        values={props.values}
        errors={props.errors}
      />
      <div className="flex flex-wrap gap-4">
        <Button>{props.button}</Button>
        <Button variant="secondary" name="_preview" value="1">
          Preview
        </Button>
      </div>
    </form>
  )
}
