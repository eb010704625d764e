import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'

type Props = { slug: string; pointId: string; title: string; vote: 1 | -1 | null; isOutdated: boolean }

const words = { '1': 'You agree', '-1': 'You disagree', none: 'You have not voted' }

/** A vote with plain forms to change and withdraw it. */
export function YourVote({ slug, pointId, title, vote, isOutdated }: Props) {
  return (
    <li className="border-line border-t py-4">
      <h3 className="font-body text-base">
        <bdi>{title}</bdi>
      </h3>
      <p className="text-muted text-sm">{words[vote ?? 'none']}.</p>
      {isOutdated && vote && (
        <p className="mt-1 max-w-text border-edge border-l-4 pl-3 text-sm">
          It has come to mean something else since you voted (
          <TextLink href={`/points/${pointId}`}>what changed</TextLink>). Your vote counts as before. Does it
          still stand?
        </p>
      )}
      <form method="post" action={`/api/v1/points/${pointId}/vote`} className="mt-2 flex flex-wrap gap-2">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="returnTo" value={`/technologies/${slug}/your-votes`} />
        {isOutdated && vote && (
          <Button
            variant="secondary"
            name="value"
            value={vote}
            aria-label={`Still ${vote === 1 ? 'agree' : 'disagree'}: ${title}`}
          >
            Still {vote === 1 ? 'agree' : 'disagree'}
          </Button>
        )}
        {vote !== 1 && (
          <Button variant="secondary" name="value" value="1" aria-label={`Agree: ${title}`}>
            Agree
          </Button>
        )}
        {vote !== -1 && (
          <Button variant="secondary" name="value" value="-1" aria-label={`Disagree: ${title}`}>
            Disagree
          </Button>
        )}
        {vote && (
          <Button variant="quiet" name="value" value="0" aria-label={`Withdraw: ${title}`}>
            Withdraw
          </Button>
        )}
      </form>
    </li>
  )
}
