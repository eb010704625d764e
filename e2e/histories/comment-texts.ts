/** Names a comment by whose, which and where it is, so that an answer's address tells which it must show. */
export const commentName = (handle: string, nth: number, slug: string) => `${handle}-${nth}-${slug}`

export const commentText = (name: string, version: number) => `said ${name} version-${version} end`

const SAID = /said (author-\d+-\d+-[a-z]+) version-\d+ end/g

/** The comments of this kind that a text shows, by name. A page that shows two texts of one shows the earlier. */
export function commentsIn(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [shows, name] of text.matchAll(SAID)) {
    const earlier = found[name as string]
    if (earlier === undefined || shows < earlier) found[name as string] = shows
  }
  return found
}
