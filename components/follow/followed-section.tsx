import { SettingsSection } from '@/components/settings/settings-section'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/link'
import type { Followed } from '@/lib/follow/follow-queries'

export function FollowedSection({ followed }: { followed: Followed[] }) {
  return (
    <SettingsSection id="followed" title="What you follow">
      {followed.length === 0 ? (
        <p>
          Nothing yet. Press Follow on a technology’s page to hear of its new comments. Only you see what you
          follow.
        </p>
      ) : (
        <ul>
          {followed.map(({ slug, name }) => (
            <li
              key={slug}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-t py-2"
            >
              <TextLink href={`/technologies/${slug}`}>{name}</TextLink>
              <form method="post" action={`/api/v1/technologies/${slug}/follow`}>
                <input type="hidden" name="_method" value="DELETE" />
                <input type="hidden" name="returnTo" value="/settings#followed" />
                <Button variant="quiet" aria-label={`Stop following ${name}`}>
                  Stop following
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  )
}
