import { Link } from '@/components/ui/link'

export function AgainstManipulation() {
  return (
    <>
      <p>Nobody can keep a determined crowd out, but one can make cheating weak, visible and easy to undo.</p>
      <ul>
        <li>One member has one ballot a technology. Three votes fill it, and more make it no heavier.</li>
        <li>
          Votes count once the e-mail address is confirmed, and only so many fit into a minute and a day.
        </li>
        <li>
          Every hour a program looks for what people don’t do: a burst of votes on one technology, ballots by
          accounts made in the same hour, members who vote nearly alike. It decides nothing, it only shows
          moderators what it found and how the ranking would look without.
        </li>
        <li>
          Moderators can set ballots aside and back, and suspend members. Both take effect at once and can be
          undone, and the <Link href="/moderation/log">public log</Link> says how many, when and why, without
          names.
        </li>
        <li>
          The editors’ list counts as ten ballots, so the first accounts do not decide alone. Still, the fewer
          have voted, the more a few cheats can move: how much was <a href="#measured">measured</a>.
        </li>
      </ul>
    </>
  )
}
