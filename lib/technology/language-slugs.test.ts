import { expect, test } from 'vitest'
import { findLanguage, languageSlug } from './language-slugs'

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
