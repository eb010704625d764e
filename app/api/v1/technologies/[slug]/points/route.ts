import { endpoint } from '@/lib/api/endpoint'
import { refuseDuplicates, suggestionAnswer } from '@/lib/api/suggestion-answer'
import { write } from '@/lib/api/write-route'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { listSimilarPoints } from '@/lib/suggestion/similar-queries'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { suggestPointSchema } from '@/lib/suggestion/suggestion-schema'

const route = endpoint({
  POST: write({
    limit: 'suggestion',
    schema: suggestPointSchema,
    fromForm: suggestionFromForm,
    form: 'suggestion',
    home: () => '/suggestions?sent',
    run: async ({ viewer, params: { slug = '' }, body: { why, duplicates, ...content } }) => {
      if (duplicates === 'ask')
        refuseDuplicates({ points: await listSimilarPoints(slug, content.title, content.side) })
      return suggestionAnswer(await makeSuggestion(viewer.id, { kind: 'POINT', slug, content, why }))
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
