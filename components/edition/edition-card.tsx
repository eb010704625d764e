import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/link'
import type { listEditions } from '@/lib/edition/edition-queries'
import { plural } from '@/lib/format/plural'
import { editionChanges, editionOrigin } from './edition-words'

type Edition = Awaited<ReturnType<typeof listEditions>>[number]

export function EditionCard({ edition }: { edition: Edition }) {
  const first = edition.items[0]
  const changes = editionChanges(edition)
  return (
    <Card className="flex gap-5">
      <p className="numerals text-2xl">{edition.year}</p>
      <div>
        <h2 className="text-xl">
          <TextLink href={`/editions/${edition.year}`}>{edition.title}</TextLink>
        </h2>
        <p className="mt-1 text-muted">
          {editionOrigin(edition)}, {plural(edition.items.length, 'technology', 'technologies')}
          {first && `, ${first.name} first`}.
        </p>
        {changes && <p className="mt-1 text-muted">{changes}</p>}
        {edition.hash && (
          <p className="mt-1 break-all text-muted text-sm">
            SHA-256 <code>{edition.hash}</code>
          </p>
        )}
      </div>
    </Card>
  )
}
