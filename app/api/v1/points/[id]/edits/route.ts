import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { suggestionAnswer } from '@/lib/api/suggestion-answer'
import { write } from '@/lib/api/write-route'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { suggestPointEditSchema } from '@/lib/suggestion/suggestion-schema'

const route = endpoint({
  POST: write({
    limit: 'suggestion',
    schema: suggestPointEditSchema,
    fromForm: suggestionFromForm,
    form: 'suggestion',
    home: () => '/suggestions?sent',
    run: async ({ viewer, params, body: { why, ...content } }) =>
      suggestionAnswer(
        await makeSuggestion(viewer.id, { kind: 'POINT_EDIT', pointId: idParam(params), content, why }),
      ),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
