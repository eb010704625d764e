import { Link } from '@react-email/link'
import { Text } from '@react-email/text'
import { MailButton, MailLayout, Paragraph, SmallPrint } from '@/lib/mail/mail-layout'
import { styles } from '@/lib/mail/mail-look'
import type { MailMessage } from '@/lib/mail/mail-message'
import { renderMail } from '@/lib/mail/render-mail'
import { kindWords } from './kind-words'
import { notificationWords, type Told } from './notification-words'

type ToMail = Told & {
  to: string
  /** The site, without a slash at the end. */
  origin: string
  /** A path on it. */
  link: string
  /** Signed, for this member and kind. */
  unsubscribe: { page: string; oneClick: string }
}

/** One notification as a mail: what happened, what was written, where it is, and how to get no more of these. */
export async function notificationMail({
  to,
  origin,
  link,
  unsubscribe,
  ...told
}: ToMail): Promise<MailMessage> {
  const { sentence, excerpt, notes, action } = notificationWords(told)
  const address = `${origin}${link}`
  const why = `You get this mail because you have an account on Backboard at ${new URL(origin).host} and mail for ${kindWords[told.kind].name} is on.`
  const settings = `${origin}/settings#mail`
  const footer = (
    <SmallPrint>
      {why}{' '}
      <Link className="accent" style={styles.link} href={unsubscribe.page}>
        Stop mails for {kindWords[told.kind].name}
      </Link>
      {' or '}
      <Link className="accent" style={styles.link} href={settings}>
        choose which mails you get
      </Link>
      .
    </SmallPrint>
  )
  return {
    to,
    subject: oneLine(sentence.replace(/\.$/, '')),
    text: `${[
      sentence,
      excerpt?.replace(/^/gm, '> '),
      ...notes,
      `${action}:\n${address}`,
      `-- \n${why}\nStop these mails: ${unsubscribe.page}\nChoose which mails you get: ${settings}`,
    ]
      .filter(Boolean)
      .join('\n\n')}\n`,
    html: await renderMail(
      <MailLayout preview={excerpt ?? sentence} footer={footer}>
        <Paragraph>{sentence}</Paragraph>
        {excerpt && (
          <Text className="ink quote" style={styles.quote}>
            {excerpt}
          </Text>
        )}
        {notes.map((note) => (
          <Paragraph key={note}>{note}</Paragraph>
        ))}
        <MailButton href={address}>{action}</MailButton>
      </MailLayout>,
    ),
    unsubscribe: unsubscribe.oneClick,
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 150)
