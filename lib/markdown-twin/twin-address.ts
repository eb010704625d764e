/** The Markdown twin of a page: its path with `.md`. */
export const twinAddress = (path: string) => (path === '/' ? '/index.md' : `${path}.md`)

/** The page of a twin's address; null where it is none. */
export function pageOfTwin(path: string): string | null {
  if (path === '/index.md') return '/'
  return path.endsWith('.md') && path !== '/.md' ? path.slice(0, -3) : null
}
