/** Throws unless it was done: a write that was refused changes nothing and would prove nothing. */
export async function done(outcome: Promise<unknown>) {
  const value = await outcome
  const refusal = typeof value === 'string' ? value : (value as { refusal?: string | null } | null)?.refusal
  if (refusal) throw new Error(refusal)
  return value
}
