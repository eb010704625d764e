/** A fault that the operator can mend: `message` is one clear sentence, shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}
