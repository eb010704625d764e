import { PlainCommentForm } from '@/components/comment/plain-comment-form'
import { KeptEditingForm } from '@/components/editing/kept-editing-form'
import { CloseEditionForm } from '@/components/edition/close-edition-form'
import { DecisionForm } from '@/components/moderation/decision-form'
import { ProfileForm } from '@/components/settings/profile-form'
import { EmailForm } from '@/components/sign-in/email-form'
import { SuggestionDecisionAgain } from '@/components/suggestion/decision-form-again'
import { isSuggestionForm, SuggestionFormAgain } from '@/components/suggestion/suggestion-form-again'
import { Button } from '@/components/ui/button'
import type { KeptForm } from '@/lib/draft/kept-forms'
import { decisions } from '@/lib/moderation/moderation-schema'

/** A kept form once more, with what was typed and with what is wrong beside each field. */
export function KeptFormAgain({ form }: { form: KeptForm }) {
  const { kind, action, values } = form
  const errors = form.problem?.errors
  const returnTo = form.returnTo ?? '/'
  const isDeletion = values._method === 'DELETE'
  if (kind === 'comment') {
    const isReply = Boolean(values.parentId)
    return (
      <PlainCommentForm
        action={action}
        returnTo={returnTo}
        parentId={values.parentId || undefined}
        label={isReply ? 'Your reply' : undefined}
        values={values}
        errors={errors}
        button={isReply ? 'Post reply' : 'Post comment'}
      />
    )
  }
  if (kind === 'edit' && !isDeletion) {
    return (
      <PlainCommentForm
        action={action}
        method="PATCH"
        returnTo={returnTo}
        label="Edit your comment"
        withVerdict={values.verdict !== undefined}
        values={values}
        errors={errors}
        button="Save changes"
      />
    )
  }
  if (kind === 'sign-in') {
    return <EmailForm email={values.email} returnTo={form.returnTo} error={errors?.[0]?.message} />
  }
  if (kind === 'settings') {
    return <ProfileForm values={{ name: values.name ?? '', handle: values.handle ?? '' }} errors={errors} />
  }
  if (kind === 'technology' || kind === 'point' || kind === 'editing') return <KeptEditingForm form={form} />
  if (kind === 'edition') {
    return (
      <CloseEditionForm values={{ year: values.year ?? '', title: values.title ?? '' }} errors={errors} />
    )
  }
  if (isSuggestionForm(form)) return <SuggestionFormAgain form={form} />
  if (kind === 'decision' && values.subjectType === 'SUGGESTION')
    return form.problem?.status === 409 ? null : <SuggestionDecisionAgain values={values} errors={errors} />
  const decision = kind === 'decision' && decisions.find((one) => one === values.decision)
  if (decision) {
    // What somebody else has decided meanwhile can't be decided again.
    if (form.problem?.status === 409) return null
    return (
      <DecisionForm flagId={values.subjectId ?? ''} decision={decision} values={values} errors={errors} />
    )
  }
  return (
    <form method="post" action={action}>
      {Object.entries({ ...values, returnTo }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{isDeletion && kind === 'edit' ? 'Delete the comment' : 'Try again'}</Button>
    </form>
  )
}
