import { TextLink } from '@/components/ui/link'

/** What signing in is for and what the site keeps of it, beside the form. */
export function WhatIsStored() {
  return (
    <section aria-labelledby="what-is-stored" className="space-y-3">
      <h2 id="what-is-stored" className="text-xl">
        What signing in is for
      </h2>
      <p>
        One vote a person: you can agree or disagree with each point, say whether you would use a technology
        again, and comment. Reading needs no account.
      </p>
      <p>
        We store your e-mail address, which nobody else is shown, and the handle and name under which your
        comments and verdicts appear. Your votes are secret. There is no password to remember: a link that
        works once takes its place. A cookie keeps you signed in. All of it in full:{' '}
        <TextLink href="/privacy">Privacy</TextLink>, <TextLink href="/terms">Terms</TextLink>.
      </p>
    </section>
  )
}
