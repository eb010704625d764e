import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { fieldChanges, POINT_FIELDS } from '@/lib/editing/field-changes-rules'
import type { EditedPoint } from '@/lib/point/editing-queries'
import { ChangeList } from './change-list'

/** Every text that a point had, newest first, each with what it changed. */
export function PointVersions({ point }: { point: EditedPoint }) {
  const { id, versions, archivedAt } = point
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list" aria-label="Versions, newest first" className="max-w-text border-line border-b">
      {versions.map((version, at) => {
        const before = versions[at + 1]
        return (
          <li key={version.number} className="space-y-2 border-line border-t py-4">
            <p>
              <span className="font-semibold">Version {version.number}</span>{' '}
              <span className="text-muted text-sm">
                <Time value={version.createdAt} />
                {version.member && `, suggested by @${version.member.handle}`}
                {version.changesMeaning && ', with another meaning'}
              </span>
            </p>
            {before ? (
              <ChangeList changes={fieldChanges(before, version, POINT_FIELDS)} />
            ) : (
              <p className="text-muted">
                {version.title}: {version.detail}
              </p>
            )}
            {at > 0 && !archivedAt && (
              <TextLink href={`/admin/points/${id}/edit?restore=${version.number}`}>
                Bring version {version.number} back
              </TextLink>
            )}
          </li>
        )
      })}
    </ol>
  )
}
