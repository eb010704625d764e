// Runs before the first paint, so that neither the colours nor the signed-in parts flash. React takes the attributes
// away when it makes the whole page anew, as after a text that something else has changed: then they come back.
{
  const html = document.documentElement
  const { dataset } = html
  const mark = () => {
    if ('js' in dataset) return
    dataset.js = ''
    try {
      const theme = localStorage.getItem('theme')
      if (theme === 'light' || theme === 'dark') dataset.theme = theme
    } catch {
      // Storage may be forbidden; the system's theme stays.
    }
    if (/(?:^|;\s*)backboard-member=1(?:;|$)/.test(document.cookie)) dataset.member = ''
  }
  mark()
  new MutationObserver(mark).observe(html, { attributeFilter: ['data-js'] })
}

// Trusted Types: the HTML of comments (lib/markdown/allow-list.ts), React's empty script, and our own scripts pass.
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
