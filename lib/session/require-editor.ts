import { redirect } from 'next/navigation'
import { canEditTechnology, canOrderEditorsList } from '@/lib/technology/technology-rules'
import { leaveStaffPage } from './leave-staff-page'
import { getViewer, type Viewer } from './viewer'

/**
 * For the editors' private pages: the viewer who may do what the page is for, and whether as one who keeps the editors'
 * list. Others find nothing here; who is not signed in does that first.
 */
export async function requireEditor(path: string, may: (viewer: Viewer) => boolean = canEditTechnology) {
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(path)}`)
  if (!may(viewer)) leaveStaffPage(viewer, path)
  return { viewer, isAdmin: canOrderEditorsList(viewer) }
}
