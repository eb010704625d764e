/** Words that only a fault inside would say: of the language, the database, libraries, or a path of the server. */
const INSIDE =
  /\bat [\w.<>]+ \(|node_modules|Prisma|postgres(?:ql)?\b.*\berror|syntax error|invalid input syntax|ECONNREFUSED|TypeError|RangeError|SyntaxError|Unexpected token|JSON at position|ZodError|invalid_type|Invalid input|expected \w+, received|NEXT_REDIRECT|digest:/i

/** What of an answer's words comes from inside, after taking away what was sent; null where nothing does. */
export function insideWords(said: string, sent: string): string | null {
  const found = INSIDE.exec(said.replaceAll(sent, ''))
  return found && !sent.includes(found[0])
    ? said.slice(Math.max(0, found.index - 40), found.index + 80)
    : null
}
