import { LinkifyIt } from 'linkify-it'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import type { KeptMail } from '@/lib/mail/kept-mail'

const links = new LinkifyIt({ fuzzyEmail: false }).add('ftp:', null).add('mailto:', null).add('//', null)

export function KeptMailList({ mails }: { mails: KeptMail[] }) {
  if (mails.length === 0) {
    return (
      <EmptyState title="No mail yet">
        Ask for a sign-in link on <a href="/sign-in">the sign-in page</a>, then come back.
      </EmptyState>
    )
  }
  return (
    <ol aria-label="Mails, newest first" className="space-y-5">
      {mails.map((mail) => (
        <li key={mail.id}>
          <Card>
            <article aria-labelledby={mail.id} className="space-y-3">
              <h2 id={mail.id} className="text-xl">
                {mail.subject}
              </h2>
              <p className="text-muted text-sm">
                To {mail.to}, <Time value={mail.keptAt} /> at {mail.keptAt.slice(11, 19)} UTC
              </p>
              <p className="prose-links whitespace-pre-line wrap-anywhere">{withLinks(mail.text)}</p>
            </article>
          </Card>
        </li>
      ))}
    </ol>
  )
}

function withLinks(text: string) {
  let end = 0
  const parts = (links.match(text) ?? []).flatMap((found) => {
    const before = text.slice(end, found.index)
    end = found.lastIndex
    return [
      before,
      <a key={found.index} href={found.url}>
        {found.raw}
      </a>,
    ]
  })
  return [...parts, text.slice(end)]
}
