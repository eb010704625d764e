type ToolOptions = { logFile: string; env?: Record<string, string | undefined>; cwd?: string }
export function runTool(command: string, args: string[], options: ToolOptions): Promise<void>
export function endTools(): void
