const AWAY_CODES = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])
const AWAY_MESSAGE =
  /connection|DatabaseNotReachable|can.t reach database|ECONNREFUSED|ECONNRESET|\bterminat|timeout|starting up|shutting down|too many clients|recovery mode|deadlock/i

/** True when an error says that the database can't be reached or can't answer now, rather than that a query is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { code, meta } = at as { code?: unknown; meta?: { driverAdapterError?: unknown } }
    if (typeof code === 'string' && (AWAY_CODES.has(code) || /^(08|40|57P0|53)/.test(code))) return true
    if (AWAY_MESSAGE.test(at.message)) return true
    if (meta?.driverAdapterError && isDatabaseAway(meta.driverAdapterError)) return true
  }
  return false
}
