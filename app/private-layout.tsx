import type { ReactNode } from 'react'
import { SuspensionStrip } from '@/components/decision/suspension-strip'
import { getSuspension } from '@/lib/decision/decision-queries'
import { getViewer } from '@/lib/session/viewer'

/** Around private pages: a member who is suspended is told so on each of them. */
export async function PrivateLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  const suspension = viewer?.suspended ? await getSuspension(viewer.id) : null
  return (
    <>
      {suspension && <SuspensionStrip suspension={suspension} />}
      {children}
    </>
  )
}
