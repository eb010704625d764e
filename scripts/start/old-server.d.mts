export function serverPidFile(dataDir: string): string
export function endOldServer(dataDir: string): Promise<void>
