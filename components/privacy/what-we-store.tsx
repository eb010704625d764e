import { TextLink } from '@/components/ui/link'
import { privacyFacts as facts } from '@/lib/privacy/privacy-facts'

/** What the database holds about a member, and who sees it. */
export function WhatWeStore() {
  return (
    <>
      <h2 id="stored">What is stored about you, and who sees it</h2>
      <h3>Everybody sees</h3>
      <ul>
        <li>your handle, your name if you give one, and since when you are a member;</li>
        <li>
          your comments with their earlier versions, and what you answered to “Would you use it again?”;
        </li>
        <li>that accepted suggestions came from you.</li>
      </ul>
      <p>
        The picture beside your handle is drawn by this site from the handle alone; no other service is asked
        for it. When you change your handle (once in {facts.handleChangeDays} days at most), the earlier one
        leads to you for {facts.oldHandleDays} days and nobody else can have it meanwhile.
      </p>
      <h3>Only you see</h3>
      <ul>
        <li>your e-mail address; mails go there, and it is how you sign in;</li>
        <li>your votes, one by one, and what you found helpful;</li>
        <li>
          your notifications, what you follow, which mails you want, and why a mail server refused your
          address if one did;
        </li>
        <li>
          where you are signed in: what the browser called itself (its first {facts.userAgentCharacters}{' '}
          characters), when you signed in there, whether with a passkey, and to {facts.lastUseMinutes} minutes
          when it was last used;
        </li>
        <li>
          your passkeys: the name that you gave each, its public key, a count of its use, how it can be
          reached, whether it is copied to other devices, and when you added and last used it. The secret half
          of it, and your fingerprint or face, never leave your device;
        </li>
        <li>your API tokens’ names and last use. Of the tokens themselves only a hash is kept.</li>
      </ul>
      <p>
        If you sign in through GitHub, Google or another provider, its number for you is stored, so that it
        finds you again. No password is stored, because there is none, and nothing else from there.
      </p>
      <h3>Moderators see</h3>
      <p>
        reports, suggestions and comments that wait for review or were hidden, with who wrote them; and how
        many ballots look like manipulation, when they were cast and how alike they are, but not whose they
        are. Your address they do not see; administrators can look for a member by address.{' '}
        <TextLink href="/moderation/log">What they decide</TextLink> is public, without names. Whoever runs
        the site can read the database, and with it everything on this page.
      </p>
    </>
  )
}
