import { Button } from '@/components/ui/button'
import { CommentFields, type CommentValues, type FieldErrors } from './comment-fields'

/** A comment form that needs no JavaScript; `method` other than POST goes along as a field. */
export function PlainCommentForm(props: {
  action: string
  method?: 'PATCH'
  returnTo: string
  parentId?: string
  prefix?: string
  label?: string
  withVerdict?: boolean
  values?: CommentValues
  errors?: FieldErrors
  button: string
}) {
  return (
    <form method="post" action={props.action} className="space-y-4">
      {props.method && <input type="hidden" name="_method" value={props.method} />}
      {props.parentId && <input type="hidden" name="parentId" value={props.parentId} />}
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <CommentFields
        prefix={props.prefix ?? ''}
        label={props.label}
        withVerdict={props.withVerdict ?? !props.parentId}
        values={props.values}
        errors={props.errors}
      />
      <Button>{props.button}</Button>
    </form>
  )
}
