import { YourVote } from './your-vote'

type Props = {
  slug: string
  points: { id: string; side: 'PRO' | 'CON'; title: string }[]
  votes: Record<string, 1 | -1>
  outdated: string[]
}

export function YourVotes({ slug, points, votes, outdated }: Props) {
  return (
    <div className="grid gap-x-8 gap-y-10 md:grid-cols-2">
      {(['PRO', 'CON'] as const).map((side) => (
        <section key={side} aria-label={side === 'PRO' ? 'Pros' : 'Cons'}>
          <h2 className="mb-3 text-2xl">{side === 'PRO' ? 'Pros' : 'Cons'}</h2>
          <ul>
            {points
              .filter((point) => point.side === side)
              .map(({ id, title }) => (
                <YourVote
                  key={id}
                  slug={slug}
                  pointId={id}
                  title={title}
                  vote={votes[id] ?? null}
                  isOutdated={outdated.includes(id)}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
