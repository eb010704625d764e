const slugs: Record<string, string> = {
  'C#': 'c-sharp',
  'C++': 'c-plus-plus',
  'F#': 'f-sharp',
  'Objective-C': 'objective-c',
  'Visual Basic .NET': 'visual-basic-dotnet',
}

/** The address part of a language: “C#” is `c-sharp`, “JavaScript” is `javascript`. */
export function languageSlug(language: string): string {
  return (
    slugs[language] ??
    language
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll('#', '-sharp')
      .replaceAll('+', '-plus')
      .replaceAll('.', '-dot-')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  )
}

/** The address part of a new technology. The word “vs” stands between technologies in the address of a comparison. */
export const slugForName = (name: string): string =>
  languageSlug(name)
    .split('-')
    .map((word) => (word === 'vs' ? 'versus' : word))
    .join('-')

/** The language among those given that has this slug. */
export function findLanguage(slug: string, languages: Iterable<string>): string | null {
  for (const language of languages) if (languageSlug(language) === slug) return language
  return null
}
