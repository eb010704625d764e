import { SettingsSection } from '@/components/settings/settings-section'
import type { MailSettings } from '@/lib/notification/mail-choice-queries'
import { MailForm } from './mail-form'
import { MailRefusedNotice } from './mail-refused-notice'

export function MailSection({ settings, canWrite }: { settings: MailSettings; canWrite: boolean }) {
  const { email, mail, refused } = settings
  return (
    <SettingsSection id="mail" title="Mail">
      <MailRefusedNotice email={email} refused={refused} returnTo="/settings#mail" canRetry={canWrite} />
      <p>
        Everything stands under Notifications in any case. By mail, to{' '}
        <span className="wrap-anywhere">{email}</span>, comes what you tick here; sign-in links come whenever
        you ask for one.
      </p>
      {canWrite ? (
        <MailForm mail={mail} />
      ) : (
        <p>
          While your account is suspended this cannot be changed here; the link at the end of each mail still
          ends mails of its kind.
        </p>
      )}
    </SettingsSection>
  )
}
