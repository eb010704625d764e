// Before the first paint, so that nothing flashes, and again where React makes the whole page anew.
{
  const html = document.documentElement
  const { dataset } = html
  const mark = () => {
    if ('js' in dataset) return
    dataset.js = ''
    try {
      const { theme } = localStorage
      if (/^(light|dark)$/.test(theme)) dataset.theme = theme
    } catch {} // Storage may be forbidden.
    if (/\bbackboard-member=1\b/.test(document.cookie)) dataset.member = ''
  }
  mark()
  new MutationObserver(mark).observe(html, { attributeFilter: ['data-js'] })
}

// Trusted Types (docs/decisions/0052).
window.trustedTypes?.createPolicy('default', {
  createHTML: (html) =>
    html === '<script></script>' ||
    !/<(?!\/?(?:a|blockquote|br|code|del|div|em|hr|li|ol|p|pre|span|strong|table|tbody|td|th|thead|tr|ul)(?: (?:href="(?:https?:\/\/|[/#])[^"]*"|(?:align|aria-label|class|rel|role|start|tabindex)="[^"]*"))*>)/.test(
      html,
    )
      ? html
      : null,
  createScriptURL: (url) =>
    /^(?:\/(?:sw|theme)\.js|\/_next\/static\/chunks\/[\w.~-]+)$/.test(url) ? url : null,
})
