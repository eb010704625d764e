import { endpoint } from '@/lib/api/endpoint'
import { checkQuery } from '@/lib/api/pagination'
import { publicRoute } from '@/lib/api/read-route'
import { refuseDuplicates, suggestionAnswer } from '@/lib/api/suggestion-answer'
import { write } from '@/lib/api/write-route'
import { makeSuggestion } from '@/lib/suggestion/make-suggestion'
import { listSimilarTechnologies } from '@/lib/suggestion/similar-queries'
import { suggestionFromForm } from '@/lib/suggestion/suggestion-form-rules'
import { suggestTechnologySchema } from '@/lib/suggestion/suggestion-schema'
import { listTechnologies, listTechnologiesSchema } from '@/lib/technology/list-technologies'

const route = endpoint({
  GET: publicRoute((query) => listTechnologies(checkQuery(listTechnologiesSchema, query))),
  POST: write({
    limit: 'suggestion',
    schema: suggestTechnologySchema,
    fromForm: suggestionFromForm,
    form: 'suggestion',
    home: () => '/suggestions?sent',
    run: async ({ viewer, body: { why, duplicates, ...content } }) => {
      if (duplicates === 'ask')
        refuseDuplicates({ technologies: await listSimilarTechnologies(content.name) })
      return suggestionAnswer(await makeSuggestion(viewer.id, { kind: 'TECHNOLOGY', content, why }))
    },
  }),
})

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route
