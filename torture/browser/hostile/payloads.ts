/** What runs in a browser wherever it gets into a page unescaped; short enough for a name. */
const RUN = 'hacked=1'

export const payloads = [
  `"><img src=x onerror=${RUN}>`,
  `</script><script>${RUN}</script>`,
  `'><svg/onload=${RUN}>`,
  `[x](javascript:${RUN})`,
  `<a href="javascript:${RUN}">x</a>`,
  `]]><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `" onmouseover="${RUN}" x="`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `![x](x"onerror="${RUN})`,
  `\`<img src=x onerror=${RUN}>\``,
  `<!--<script>${RUN}//-->`,
]

const ADDRESS = /(?:^|\.)(?:url|website|repository)$/

/** A payload as a field takes it: within an address where it must be one, and as long as the longest least. */
export const textFor = (field: string, payload: string): string =>
  ADDRESS.test(field)
    ? `https://a.example/${payload}`
    : `${payload} ${LONG_ENOUGH.test(field) ? 'for all of us' : ''}`.trim()

const LONG_ENOUGH = /(?:^|\.)(?:detail|summary|body)$/
