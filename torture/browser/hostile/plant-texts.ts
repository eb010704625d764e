import { payloads, textFor } from './payloads'
import { type Prepare, plants } from './plants'
import type { Stage } from './stage'
import { textFields, withText } from './text-fields'

// No text gets further than the check of the credential; a passkey's name is planted by PATCH.
const BY_AUTHENTICATOR = ['POST /sign-in/passkey', 'POST /me/passkeys']

export type Planted = { taken: Set<string>; refused: Set<string>; wrong: string[] }

/**
 * Writes something hostile into every text that the API takes. An operation is first sent with all its texts hostile, and
 * then once for each of them, so that one that is refused hides no other.
 */
export async function plantTexts(stage: Stage, count = payloads.length): Promise<Planted> {
  const planted: Planted = { taken: new Set(), refused: new Set(), wrong: [] }
  const fields = textFields()
  for (const name of new Set([...fields.keys(), ...Object.keys(plants)])) {
    if (BY_AUTHENTICATOR.includes(name)) continue
    const prepare = plants[name]
    const texts = fields.get(name)
    if (!prepare || !texts)
      planted.wrong.push(`${name} ${prepare ? 'takes no text any more' : 'is not planted'}`)
    else await plantOne(stage, { name, prepare, texts, count, planted })
  }
  for (const field of planted.taken) planted.refused.delete(field)
  return planted
}

type One = { name: string; prepare: Prepare; texts: string[]; count: number; planted: Planted }

async function plantOne(stage: Stage, { name, prepare, texts, count, planted }: One) {
  const [method = '', path = ''] = name.split(' ')
  const rounds = [...payloads.slice(0, count).map((payload) => ({ payload, only: texts }))]
  // Each alone, for those that are refused together with one that is.
  for (const [nth, field] of texts.entries())
    rounds.push({ payload: payloads[nth % payloads.length] as string, only: [field] })
  for (const [nth, { payload, only }] of rounds.entries()) {
    const known = only.filter((field) => only.length === 1 || !planted.refused.has(`${name} ${field}`))
    const plant = await prepare(stage, nth)
    const body = known.reduce<unknown>(
      (sent, field) => withText(sent, field, textFor(field, payload)),
      plant.body,
    )
    const sent = await plant.by.send(method, plant.path, body)
    if (sent.status >= 500) planted.wrong.push(`${method} ${path} answered ${sent.status} to ${payload}`)
    const isTaken = sent.status < 300
    if (isTaken) await plant.afterwards?.(sent, (field) => textFor(field, payload))
    for (const field of known)
      if (isTaken || known.length === 1) planted[isTaken ? 'taken' : 'refused'].add(`${name} ${field}`)
  }
}
