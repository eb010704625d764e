import { sha256Source } from '@/lib/page-store/content-security-policy'

// Written here whole, style included: it must stand when nothing else can be had.
const STYLE = `:root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#fbfaf7,#16181d);color:light-dark(#1b1d22,#eceae4)}
main{max-width:34rem;padding:2rem;border-left:.375rem solid light-dark(#b3541e,#e8935a)}
p{margin:.5rem 0}h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem}a{color:inherit}
.status{font-variant-numeric:tabular-nums;opacity:.75}`

export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src ${sha256Source(STYLE)}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`

/** A small page that needs nothing besides itself. All its parts are HTML, and the site's own. */
export function plainPage(parts: { kicker: string; title: string; detail: string; link: string }): string {
  const { kicker, title, detail, link } = parts
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title} – Backboard</title><style>${STYLE}</style></head>
<body><main><p class="status">${kicker}</p><h1>${title}</h1><p>${detail}</p><p>${link}</p></main></body>
</html>
`
}
