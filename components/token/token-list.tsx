import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import type { Token } from '@/lib/token/token-schema'

const mayDo = (scopes: Token['scopes']) =>
  scopes.length === 2 ? 'Reads and writes' : scopes[0] === 'READ' ? 'Reads' : 'Writes'

export function TokenList({ tokens, now }: { tokens: Token[]; now: string }) {
  if (tokens.length === 0)
    return (
      <EmptyState title="You have no tokens.">
        A token lets a program of yours use the API in your name, without a browser.
      </EmptyState>
    )
  return (
    <ul aria-label="Your tokens">
      {tokens.map((token) => (
        <li
          key={token.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3 first:border-t-0 first:pt-0"
        >
          <div className="min-w-0 flex-[1_1_16rem]">
            <p className="font-semibold wrap-anywhere">{token.name}</p>
            <p className="text-muted text-sm">
              {mayDo(token.scopes)}; ends in <code className="font-mono">{token.ending}</code>; made{' '}
              <Time value={token.createdAt} />; <LastUse token={token} />; <End token={token} now={now} />
            </p>
          </div>
          <form method="post" action={`/api/v1/me/tokens/${token.id}`}>
            <input type="hidden" name="_method" value="DELETE" />
            <input type="hidden" name="returnTo" value="/settings/tokens?revoked" />
            <Button variant="danger" aria-label={`Revoke ${token.name}`}>
              Revoke
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}

const LastUse = ({ token: { lastUsedAt } }: { token: Token }) =>
  lastUsedAt ? (
    <>
      last used <Time value={lastUsedAt} />
    </>
  ) : (
    'never used'
  )

function End({ token: { expiresAt }, now }: { token: Token; now: string }) {
  if (!expiresAt) return 'works until you revoke it'
  return (
    <>
      {expiresAt <= now ? <strong className="text-unfavourable">ended</strong> : 'works until'}{' '}
      <Time value={expiresAt} />
    </>
  )
}
