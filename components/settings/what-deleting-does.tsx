import { Prose } from '@/components/ui/prose'

export function WhatDeletingDoes() {
  return (
    <Prose>
      <h2>At once</h2>
      <ul>
        <li>Your votes, verdicts and helpful marks leave the ranking and every count.</li>
        <li>You are signed out everywhere, and your tokens stop working.</li>
        <li>Your profile is gone. Comments that you keep read “A former member”; others are taken away.</li>
      </ul>
      <h2>For seven days</h2>
      <p>
        Nothing is erased yet. Sign in with the same address and the deletion is taken back: everything counts
        and shows as before.
      </p>
      <h2>After seven days</h2>
      <p>
        Your address, name, handle, votes, verdicts, sessions and notifications are erased. Comments that you
        keep have no author any more, so you cannot change them later. Where somebody answered a comment that
        goes, an empty place stays. The ranking’s log keeps what was said and when, with nothing that leads to
        you; closed editions stay as they were.
      </p>
    </Prose>
  )
}
