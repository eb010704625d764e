import { expect, test } from 'vitest'
import { canBeCompared } from '@/lib/comparison/comparison-rules'
import { findLanguage, languageSlug, slugForName } from './language-slugs'

test.each([
  ['JavaScript', 'javascript'],
  ['C#', 'c-sharp'],
  ['C++', 'c-plus-plus'],
  ['Objective-C', 'objective-c'],
  ['Q#', 'q-sharp'],
  ['Common Lisp', 'common-lisp'],
  ['Raku (Perl 6)', 'raku-perl-6'],
])('%s has the slug %s', (language, slug) => {
  expect(languageSlug(language)).toBe(slug)
})

test('a slug finds its language among those that there are', () => {
  expect(findLanguage('c-sharp', ['PHP', 'C#'])).toBe('C#')
  expect(findLanguage('cobol', ['PHP', 'C#'])).toBeNull()
})

test.each([
  ['Spy vs Spy', 'spy-versus-spy'],
  ['VS Code Server', 'versus-code-server'],
  ['Canvas', 'canvas'],
  ['F# Giraffe', 'f-sharp-giraffe'],
])('the technology %s gets the slug %s, which can be compared', (name, slug) => {
  expect(slugForName(name)).toBe(slug)
  expect(canBeCompared(slugForName(name))).toBe(true)
})
