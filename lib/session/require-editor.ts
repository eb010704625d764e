import { notFound, redirect } from 'next/navigation'
import { canEditTechnology, canOrderEditorsList } from '@/lib/technology/technology-rules'
import { getViewer } from './viewer'

/**
 * For the editors' private pages: the viewer who may edit, and whether as an administrator. Others find nothing here;
 * who is not signed in does that first.
 */
export async function requireEditor(path: string, { administrator = false } = {}) {
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?returnTo=${encodeURIComponent(path)}`)
  const isAdmin = canOrderEditorsList(viewer)
  if (!canEditTechnology(viewer) || (administrator && !isAdmin)) notFound()
  return { viewer, isAdmin }
}
