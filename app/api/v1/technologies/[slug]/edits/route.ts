import { endpoint } from '@/lib/api/endpoint'
import { suggestionAnswer } from '@/lib/api/suggestion-answer'
import { write } from '@/lib/api/write-route'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { suggestTechnologyEditSchema } from '@/lib/suggestion/suggestion-schema'

const route = endpoint({
  POST: write({
    limit: 'suggestion',
    schema: suggestTechnologyEditSchema,
    fromForm: suggestionFromForm,
    form: 'suggestion',
    home: () => '/suggestions?sent',
    run: async ({ viewer, params: { slug }, body: { why, ...content } }) =>
      suggestionAnswer(await makeSuggestion(viewer.id, { kind: 'TECHNOLOGY_EDIT', slug, content, why })),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
