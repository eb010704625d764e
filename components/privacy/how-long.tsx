import { TextLink } from '@/components/ui/link'
import { privacyFacts as facts, type SessionDays } from '@/lib/privacy/privacy-facts'

export function HowLong({ session }: { session: SessionDays }) {
  return (
    <>
      <h2 id="how-long">How long</h2>
      <ul>
        <li>Your account and what you said: until you delete it.</li>
        <li>
          A session: {session.days} days at most, {session.idleDays} days without use, or until you sign out.
          A sign-in link and its code: {facts.linkMinutes} minutes; the address for which they were asked for
          is erased within ten minutes more, account or not. A passkey or a connected service: until you
          remove it.
        </li>
        <li>
          A form that waits for you to sign in or to mend it: {facts.keptFormMinutes} minutes, locked so that
          only its own address opens it. Drafts of comments stay in your own browser.
        </li>
        <li>
          The network address from which you come: in memory only, for the minutes in which we count how often
          something is asked for. For sign-in mails, and where several machines count together, it is counted
          in the database, as a number that leads back to no address and is erased within half an hour. It is
          not stored otherwise, and this site writes no log of who read what. A proxy in front of it may.
        </li>
        <li>A notification: a year.</li>
        <li>A comment that you delete: its text is out of sight at once and erased within 31 days.</li>
        <li>
          Decisions of moderators: for ever, with the number of the account that they were about but without
          its name.
        </li>
      </ul>
      <h2 id="deletion">When you delete your account</h2>
      <p>
        <TextLink href="/settings/delete">Deleting</TextLink> takes your votes, verdicts and helpful marks out
        of the ranking at once, ends all sessions and removes your profile. For {facts.deletionDays} days
        signing in takes it back. Then your address, names, votes, verdicts, sessions, passkeys, tokens and
        notifications are erased. You choose whether your comments go too or stay without an author;
        suggestions that were accepted stay without one. What other people wrote stays, even where it holds
        your handle. Backups, if whoever runs the site makes any, hold the old state until they are
        overwritten.
      </p>
    </>
  )
}
