import { decideSuggestion } from '@/lib/suggestion/decide-suggestion'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { withdrawSuggestion } from '@/lib/suggestion/withdraw-suggestion'
import type { On } from '@/testing/permissions/actors'
import { aModerator, decision, type Prepare, pointIds, WORDS } from './prepared'

const pointText = { title: 'A point for the table', detail: 'Suggested to see who may suggest.' }
const content = { side: 'PRO', theme: null, since: null, until: null, sources: [], ...pointText }
const technologyText = {
  name: 'Tableframe',
  kind: 'framework',
  language: 'PHP',
  website: 'https://tableframe.example',
  summary: 'A framework that exists only in this table.',
}
const post = (json: object) => ({ method: 'POST', json })

export async function aSuggestion(memberId: string, on: On = 'PENDING'): Promise<string> {
  const made = await makeSuggestion(memberId, { kind: 'POINT', slug: 'laravel', content, why: null })
  if ('refusal' in made) throw new Error(made.refusal)
  const { id } = made.suggestion
  const why = { reason: 'OTHER', note: WORDS } as const
  if (on === 'WITHDRAWN') await withdrawSuggestion(memberId, id)
  if (on === 'DECLINED')
    await decideSuggestion(await aModerator(), {
      subject: { type: 'SUGGESTION', id },
      decision: 'DECLINE',
      ...why,
    })
  return id
}

export const suggestionRequests: Record<string, Prepare> = {
  'suggest a point': async () => ['/technologies/laravel/points', post({ side: 'PRO', ...pointText })],
  'suggest a technology': async () => ['/technologies', post(technologyText)],
  'suggest an edit of a point': async () => [`/points/${(await pointIds())[0]}/edits`, post(pointText)],
  'suggest an edit of a technology': async () => ['/technologies/laravel/edits', post(technologyText)],
  'suggest that two points are the same': async () => {
    const [one, other] = await pointIds()
    return [`/points/${one}/same-as`, post({ point: other })]
  },
  'withdraw a suggestion': async (owner, on) => [
    `/suggestions/${await aSuggestion(owner, on)}`,
    { method: 'DELETE' },
  ],
  'decide a suggestion': async (owner, on) => decision('SUGGESTION', await aSuggestion(owner, on), 'DECLINE'),
  'see a suggestion among one’s own': async (owner) => {
    const id = await aSuggestion(owner)
    return ['/me/suggestions', {}, async (response) => (await response.text()).includes(id)]
  },
}
