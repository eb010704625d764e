// Runs before the first paint, so that neither the colours nor the signed-in parts flash.
{
  const { dataset } = document.documentElement
  dataset.js = ''
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') dataset.theme = theme
  } catch {
    // Storage may be forbidden; the system's theme stays.
  }
  if (/(?:^|;\s*)backboard-member=1(?:;|$)/.test(document.cookie)) dataset.member = ''
}
