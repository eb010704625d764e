export const STARTING: string
export function isAddress(says: string | null): boolean
export function describeHolder(says: string): string
export function besideHolder(says: string, dataDir: string): string
