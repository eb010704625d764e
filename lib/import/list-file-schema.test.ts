import { expect, it } from 'vitest'
import { listFileSchema } from './list-file-schema'

const withSlug = (slug: string) => ({
  technologies: [
    {
      slug,
      name: 'Spy',
      kind: 'framework',
      language: 'Java',
      license: null,
      firstReleased: null,
      website: 'https://spy.example',
      repository: null,
      summary: 'It looks at what others do and tells nobody.',
    },
  ],
})

it('refuses a slug that could not stand in the address of a comparison, and says why', () => {
  expect(listFileSchema.safeParse(withSlug('spy')).error?.issues ?? []).toEqual([])
  const refused = listFileSchema.safeParse(withSlug('spy-vs-spy'))
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    'A slug has no part “vs”: that stands between technologies in the address of a comparison.',
  ])
})
