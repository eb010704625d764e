import Bowser from 'bowser'

export const MOST_AGENT_CHARACTERS = 400

/** What a browser calls itself, as it is stored: cut, and without what no text holds. */
export function keptUserAgent(headers: Headers): string | null {
  const agent = (headers.get('user-agent') ?? '').replace(/[^\x20-\x7e]+/g, ' ').trim()
  return agent.slice(0, MOST_AGENT_CHARACTERS) || null
}

/** “Firefox on Windows”: enough for its member to know the device again. */
export function deviceWords(userAgent: string | null): string {
  if (!userAgent) return 'An unknown device'
  const { browser, os, platform } = Bowser.parse(userAgent)
  const where = [os.name, platform.vendor === 'Apple' && platform.model].filter(Boolean).at(-1)
  if (browser.name && where) return `${browser.name} on ${where}`
  return browser.name || (where ? `A browser on ${where}` : 'An unknown device')
}
