import { TextLink } from '@/components/ui/link'

/** The limits of the secret, in short; docs/ranking.md has them in full. */
export function VotesAreSecret() {
  return (
    <>
      <h2 id="votes">Votes are secret, within limits</h2>
      <p>
        No page, download or log names who voted what. But anybody can{' '}
        <TextLink href="/how-ranking-works">download all ballots without names</TextLink> to recompute the
        ranking, and the counts beside each point are public. Where few people vote, this can give votes away:
        if a technology has one ballot and one public verdict, they are most likely the same person’s, and
        somebody who watches the counts change can tell what was voted just then. On points with many votes
        this hardly ever works. A public verdict always gives away three signals of your ballot.
      </p>
      <p>
        Closed editions keep their ballots, without names, for ever. The ranking’s log keeps when each vote
        was cast under a random number; only your account links that number to you, and the link goes with it.
      </p>
    </>
  )
}
