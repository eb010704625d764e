import { type ProblemName, problemTypes } from '@/lib/api/problem'

/** Why the server itself refuses a request, before or instead of Next. */
export type ServerRefusal = { name: ProblemName; detail: string; headers?: Record<string, string> }

export const describeRefusal = ({ name, detail }: ServerRefusal) => ({ ...problemTypes[name], detail })

export const malformed: ServerRefusal = {
  name: 'malformed',
  detail: 'This address cannot be read. Check it for typing errors, or begin at the front page.',
}
export const notThere: ServerRefusal = {
  name: 'not-found',
  detail: 'Nothing is at this address. Check it for typing errors, or begin at the front page.',
}
export const methodNotAllowed = (allow: string): ServerRefusal => ({
  name: 'method-not-allowed',
  detail: 'Nothing was changed. Go back to where you were and try again from there.',
  headers: { allow },
})
export const tooManyRequests = (seconds: number): ServerRefusal => ({
  name: 'too-many-requests',
  detail: `More was asked from your network than one minute allows. Ask again in ${seconds} s.`,
  headers: { 'retry-after': String(seconds) },
})
export const late = (detail: string): ServerRefusal => ({
  name: 'busy',
  detail,
  headers: { 'retry-after': '5' },
})
export const broken: ServerRefusal = {
  name: 'internal',
  detail: 'This could not be made, and it is our fault. It has been noted. Nothing that was stored is lost.',
}
export const unavailable: ServerRefusal = {
  name: 'unavailable',
  detail: 'The site does not reach its data at the moment. Nothing was lost; try again in a few seconds.',
  headers: { 'retry-after': '5' },
}
