export type Lock = { says: string; release(): Promise<void> }
export function takeLock(folder: string, purpose: string, says?: string): Promise<Lock | null>
export function withLock<T>(folder: string, purpose: string, work: () => Promise<T>): Promise<T>
export function askHolder(folder: string, purpose: string): Promise<string | null>
