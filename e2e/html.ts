import { expect } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How React writes what the parser reads as the same: charSet, <meta/>, async="".
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // React's ids of its own begin with an underscore, which the standard allows.
    'valid-id': ['error', { relaxed: true }],
    // role="list": Safari takes the role from a list whose markers are hidden.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
    // The standard lets every list have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A list of boxes shares one name; a hidden field before a box says what it is when it is not ticked.
    'form-dup-name': 'off',
    // Everything comes from this site itself.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The signature of a mail begins with “-- ”, with the blank.
    'no-trailing-whitespace': 'off',
  },
})

/** That html-validate finds nothing in a page as it was sent. */
export function expectValidHtml(html: string, what: string): void {
  const found = validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, offset }) =>
          `${ruleId}: ${message} in ${html.slice(Math.max(0, offset - 40), offset + 100)}`,
      ),
    )
  expect(found, what).toEqual([])
}
