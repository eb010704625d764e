import { ChangeList } from '@/components/editing/change-list'
import { Facts } from '@/components/technology/facts'
import { TextLink } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { fieldChanges, TECHNOLOGY_FIELDS } from '@/lib/editing/field-changes-rules'
import type { TechnologyVersionView } from '@/lib/technology/version-queries'

/** Every text that a technology had, newest first, each with what it changed. */
export function VersionList({ versions }: { versions: TechnologyVersionView[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list's role with its markers
    <ol role="list" aria-label="Versions, newest first" className="border-line border-b">
      {versions.map((version, at) => {
        const before = versions[at + 1]
        return (
          <li
            key={version.number}
            className="space-y-3 border-line border-t py-5 first:border-t-4 first:border-t-ink"
          >
            <h2 className="text-xl">
              Version {version.number}
              {at === 0 && ', shown now'}
            </h2>
            <p className="text-muted text-sm">
              <Time value={version.createdAt} />
              {version.member && (
                <>
                  , from a suggestion by{' '}
                  <TextLink href={`/members/${version.member.handle}`}>@{version.member.handle}</TextLink>
                  {version.adjusted && ', changed by the editors'}
                </>
              )}
            </p>
            {before ? (
              <ChangeList changes={fieldChanges(before, version, TECHNOLOGY_FIELDS)} />
            ) : (
              <div className="space-y-3">
                <p>{version.summary}</p>
                <Facts technology={version} />
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
