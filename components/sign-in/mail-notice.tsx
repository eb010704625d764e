import { Notice } from '@/components/ui/notice'

/** What has become of the mail, where it is not simply on its way. */
export function MailNotice({ mail }: { mail: 'SENT' | 'WAITING' | 'REFUSED' }) {
  if (mail === 'SENT') return null
  return (
    <Notice tone="bad">
      {mail === 'WAITING' ? (
        <p>
          <strong>The mail has not gone yet.</strong> Our mail server does not take it at the moment. We keep
          trying while the link is good; load this page again to see how it stands.
        </p>
      ) : (
        <p>
          <strong>The mail could not be delivered.</strong> The mail server refused the address. Check its
          spelling and <a href="/sign-in">ask again</a>.
        </p>
      )}
    </Notice>
  )
}
