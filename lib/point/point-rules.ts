import { canEditTechnology } from '@/lib/technology/technology-rules'

/** Whoever edits a technology edits its points. */
export const canEditPoint = canEditTechnology
export const canArchivePoint = canEditTechnology
export const canMergePoints = canEditTechnology
export const canOrderPoints = canEditTechnology
