import { Link } from '@/components/ui/link'

/** Above the heading of what belongs to the settings. */
export function BackToSettings() {
  return (
    <Link href="/settings" className="text-on-band underline underline-offset-4">
      Settings
    </Link>
  )
}
