/**
 * Text that Markdown (CommonMark, GFM) shows as it is, in a line that begins with something else. Where GFM makes links of
 * bare addresses it does so after all escapes, so those can become links to themselves.
 */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~$&]/g, '\\$&')
    // A heading may end in hashes that are not shown.
    .replace(/(^| )#/g, '$1\\#')
