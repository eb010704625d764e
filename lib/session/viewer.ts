import { headers } from 'next/headers'
import { cache } from 'react'
import { findViewer, type Viewer } from './find-viewer'

export type { Viewer }

/** The signed-in member, for private pages only: what everyone sees must not know who is looking. */
export const getViewer = cache(async (): Promise<Viewer | null> => findViewer(new Headers(await headers())))
