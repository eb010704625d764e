import { cookieFacts } from '@/lib/privacy/privacy-facts'

export function CookieTable() {
  return (
    <dl className="space-y-4">
      {cookieFacts.map(({ name, what, life }) => (
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
