'use client'
import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'

/** Leads back to the page it stands on; the address is known without the visitor, so the page may be kept. */
export function SignInLink() {
  const path = usePathname()
  const isPublicPage =
    /^\/(technologies|kinds|languages|editions|members|how-ranking-works|privacy|terms|shortcuts)(\/|$)/.test(
      path,
    )
  return (
    <Link
      href={isPublicPage ? `/sign-in?returnTo=${encodeURIComponent(path)}` : '/sign-in'}
      className="when-signed-out inline-flex min-h-11 items-center whitespace-nowrap rounded-control border-2 border-on-band px-4 font-semibold leading-none hover:border-rim hover:bg-rim hover:text-on-rim"
    >
      Sign in
    </Link>
  )
}
