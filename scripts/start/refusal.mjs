/** A fault that the operator can mend: the message is one clear sentence, shown without a stack. */
export class Refusal extends Error {
  name = 'Refusal'
}

/** Prints a failure as the operator should see it. */
export function explain(error) {
  const isExpected = error?.name === 'Refusal' || error?.constructor?.name === 'EnvError'
  console.error(isExpected ? error.message : error?.said ? `${error.message}\n\n${error.said}` : error)
}
