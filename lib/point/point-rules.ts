import { canEditTechnology } from '@/lib/technology/technology-rules'

/** Whoever edits a technology edits its points; members suggest edits. */
export const canEditPoint = canEditTechnology
export const canAddPoint = canEditTechnology
export const canArchivePoint = canEditTechnology
export const canMergePoints = canEditTechnology
export const canOrderPoints = canEditTechnology
