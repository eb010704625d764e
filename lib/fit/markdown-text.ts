/** Text that Markdown (CommonMark, GFM) shows as it is, in a line that begins with something else. */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~$&]/g, '\\$&')
    // A heading may end in hashes that are not shown; a bare address would become a link.
    .replace(/(^| )#/g, '$1\\#')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
