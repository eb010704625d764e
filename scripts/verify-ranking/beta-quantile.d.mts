export function betaQuantile(p: number, alpha: number, beta: number): number
