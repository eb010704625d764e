import { cookieFacts, type SessionDays } from '@/lib/privacy/privacy-facts'

export function CookieTable({ session }: { session: SessionDays }) {
  return (
    <dl className="space-y-4">
      {cookieFacts(session).map(({ name, what, life }) => (
        <div key={name} className="border-line border-t pt-3">
          <dt className="font-mono font-semibold text-sm wrap-anywhere">{name}</dt>
          <dd>
            {what} <span className="block text-muted text-sm">Lasts {life}.</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
