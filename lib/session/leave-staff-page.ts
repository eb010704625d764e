import { notFound, redirect } from 'next/navigation'
import type { Viewer } from './viewer'

/** For private pages of staff, to everybody else: where to show the passkey that the site requires, or nothing. */
export function leaveStaffPage(viewer: Viewer, path: string): never {
  if (viewer.lacksPasskey) redirect(`/sign-in/again?${new URLSearchParams({ passkey: '', returnTo: path })}`)
  notFound()
}
