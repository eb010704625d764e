/** The first sentence of a text, for lists. Not `Intl.Segmenter`: it ends a sentence at “on .NET”. */
export function firstSentence(text: string): string {
  const sentence = /^.*?[^\s.][.!?](?=\s+\p{Lu}|\s*$)/su.exec(text)?.[0] ?? text
  return sentence.trim()
}
