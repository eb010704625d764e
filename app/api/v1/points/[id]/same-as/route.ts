import { endpoint } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/id-param'
import { suggestionAnswer } from '@/lib/api/suggestion-answer'
import { write } from '@/lib/api/write-route'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { suggestSameSchema } from '@/lib/suggestion/suggestion-schema'

const route = endpoint({
  POST: write({
    limit: 'suggestion',
    schema: suggestSameSchema,
    form: 'suggestion',
    home: () => '/suggestions?sent',
    run: async ({ viewer, params, body: { why, point } }) =>
      suggestionAnswer(
        await makeSuggestion(viewer.id, {
          kind: 'SAME_POINTS',
          pointId: idParam(params),
          otherPointId: point,
          content: {},
          why,
        }),
      ),
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
