import { PlainCommentForm } from '@/components/comment/plain-comment-form'
import { AppealForm } from '@/components/decision/appeal-form'
import { KeptEditingForm } from '@/components/editing/kept-editing-form'
import { CloseEditionForm } from '@/components/edition/close-edition-form'
import { DecisionForm } from '@/components/moderation/decision-form'
import { RoleForm } from '@/components/moderation/role-form'
import { MailForm } from '@/components/notification/mail-form'
import { PasskeyNameForm } from '@/components/passkey/passkey-name-form'
import { ReportForm } from '@/components/report/report-form'
import { DeleteAccountForm } from '@/components/settings/delete-account-form'
import { ProfileForm } from '@/components/settings/profile-form'
import { EmailForm } from '@/components/sign-in/email-form'
import { SuggestionDecisionAgain } from '@/components/suggestion/decision-form-again'
import { isSuggestionForm, SuggestionFormAgain } from '@/components/suggestion/suggestion-form-again'
import { TokenForm } from '@/components/token/token-form'
import type { KeptForm } from '@/lib/draft/kept-forms'
import { decisionNames, subjectTypes } from '@/lib/moderation/decisions-schema'
import { changeFromForm } from '@/lib/notification/mail-form'
import type { MailChoices } from '@/lib/notification/notification-kinds-schema'
import { reportable } from '@/lib/report/report-schema'

/** A kept form once more, with what was typed and with what is wrong beside each field. */
export function KeptFormAgain({ form }: { form: KeptForm }) {
  const { kind, action, values } = form
  const errors = form.problem?.errors
  const returnTo = form.returnTo ?? '/'
  if (form.keeping !== 'WHOLE') return null
  if (kind === 'comment') {
    const isReply = Boolean(values.parentId)
    return (
      <PlainCommentForm
        action={action}
        repeatKey={values._key}
        parentId={values.parentId || undefined}
        label={isReply ? 'Your reply' : undefined}
        values={values}
        errors={errors}
        button={isReply ? 'Post reply' : 'Post comment'}
      />
    )
  }
  if (kind === 'edit') {
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
  if (kind === 'settings' && Object.keys(values).some((name) => name.startsWith('mail.'))) {
    return <MailForm mail={changeFromForm(values).mail as MailChoices} />
  }
  if (kind === 'settings') {
    return <ProfileForm values={{ name: values.name ?? '', handle: values.handle ?? '' }} errors={errors} />
  }
  if (kind === 'token') return <TokenForm values={values} errors={errors} />
  if (kind === 'passkey')
    return <PasskeyNameForm action={action} name={values.name ?? ''} error={errors?.[0]?.message} />
  if (kind === 'account') return <DeleteAccountForm value={values.comments} errors={errors} />
  if (kind === 'technology' || kind === 'point' || kind === 'editing') return <KeptEditingForm form={form} />
  if (kind === 'edition') {
    return (
      <CloseEditionForm values={{ year: values.year ?? '', title: values.title ?? '' }} errors={errors} />
    )
  }
  if (isSuggestionForm(form)) return <SuggestionFormAgain form={form} />
  if (kind === 'decision' && values.subjectType === 'SUGGESTION')
    return form.problem?.status === 409 ? null : <SuggestionDecisionAgain values={values} errors={errors} />
  const subjectType = kind === 'decision' && subjectTypes.find((one) => one === values.subjectType)
  const decision = subjectType && decisionNames(subjectType).find((one) => one === values.decision)
  if (decision) {
    // What somebody else has decided meanwhile can't be decided again.
    if (form.problem?.status === 409) return null
    const subject = { type: subjectType, id: values.subjectId ?? '' }
    return (
      <DecisionForm
        subject={subject}
        decision={decision}
        returnTo={returnTo}
        values={values}
        errors={errors}
      />
    )
  }
  const reported = kind === 'report' && reportable.find((one) => one === values.subjectType)
  if (reported) {
    if (form.problem?.status === 409) return null
    const subject = { type: reported, id: values.subjectId ?? '' }
    return <ReportForm subject={subject} returnTo={returnTo} values={values} errors={errors} />
  }
  if (kind === 'appeal') {
    return <AppealForm action={action} returnTo={returnTo} values={values} errors={errors} />
  }
  if (kind === 'role') {
    return (
      <RoleForm
        action={action}
        role={values.role ?? 'MEMBER'}
        returnTo={returnTo}
        values={values}
        errors={errors}
      />
    )
  }
  return null
}
