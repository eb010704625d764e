export const MARKDOWN_HELP =
  'Markdown: *emphasis*, **strong**, `code`, > quote, - list, [words](address), ``` around code.'
