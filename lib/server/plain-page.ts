import { sha256Source } from '@/lib/page-store/content-security-policy'

// Written here whole, style included: it must stand when nothing else can be had. The colours are app/theme.css's.
const STYLE = `:root{color-scheme:light dark;font:1.0625rem/1.6 system-ui,sans-serif}
body{margin:0;background:light-dark(oklch(.978 .005 250),oklch(.2 .024 262));color:light-dark(oklch(.22 .035 262),oklch(.95 .008 250))}
header,main{padding:1.5rem max(1rem,50vw - 21rem)}
header{background:light-dark(oklch(.24 .055 264),oklch(.155 .03 264));color:oklch(.985 .005 250);border-bottom:1px solid oklch(.42 .06 264)}
p{margin:.5rem 0}h1{font:700 2.1rem/1.1 "Arial Narrow","Liberation Sans Narrow",system-ui,sans-serif;margin:0;text-wrap:balance}
a{color:light-dark(oklch(.46 .19 264),oklch(.79 .105 255));font-weight:600;display:inline-block;padding:.5rem 0}
a:focus-visible{outline:3px solid;outline-offset:2px}
.status{color:oklch(.83 .03 258);margin:0 0 .5rem;font-variant-numeric:tabular-nums}
@media print{header{background:none;color:black}.status{color:black}}`

export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src ${sha256Source(STYLE)}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`

/** A small page that needs nothing besides itself. All its parts are HTML, and the site's own. */
export function plainPage(parts: { kicker: string; title: string; detail: string; link: string }): string {
  const { kicker, title, detail, link } = parts
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${title} – Backboard</title><style>${STYLE}</style></head>
<body><header><p class="status">${kicker}</p><h1>${title}</h1></header><main><p>${detail}</p><p>${link}</p></main></body>
</html>
`
}
