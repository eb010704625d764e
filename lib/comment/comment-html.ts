import { LinkifyIt } from 'linkify-it'

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
for (const scheme of ['ftp:', 'mailto:', '//']) linkify.add(scheme, null)

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string)

/** A comment's plain text as safe HTML: paragraphs, line breaks, and links for http and https addresses. */
export function commentHtml(body: string): string {
  return body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${withLinks(paragraph)}</p>`)
    .join('')
}

function withLinks(text: string): string {
  let html = ''
  let done = 0
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    html += withBreaks(text.slice(done, index))
    html += `<a href="${escapeHtml(url)}" rel="ugc nofollow noopener">${escapeHtml(text.slice(index, lastIndex))}</a>`
    done = lastIndex
  }
  return html + withBreaks(text.slice(done))
}

const withBreaks = (text: string) => escapeHtml(text).replaceAll('\n', '<br>')
