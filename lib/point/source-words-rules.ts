export type Source = { url: string; title: string }

/** Sources in a line of text, to compare and to show. */
export const sourceWords = (sources: Source[]) =>
  sources.map(({ url, title }) => `${title} <${url}>`).join(', ')
