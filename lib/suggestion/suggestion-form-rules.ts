const SOURCE = /^sources\.(\d)\.(url|title)$/

/** The fields of a suggestion’s form as the body in JSON: sources are numbered fields, a year is a number. */
export function suggestionFromForm(fields: Record<string, string>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  const sources: Record<string, { url: string; title: string }> = {}
  for (const [name, value] of Object.entries(fields)) {
    const [, number, part] = SOURCE.exec(name) ?? []
    if (number === undefined) body[name] = value
    else sources[number] = { ...(sources[number] ?? { url: '', title: '' }), [part as 'url']: value.trim() }
  }
  const given = Object.values(sources).filter(({ url, title }) => url || title)
  if (Object.keys(sources).length > 0) body.sources = given
  const year = fields.firstReleased?.trim()
  if (year && /^\d{1,6}$/.test(year)) body.firstReleased = Number(year)
  return body
}

/** The fields of an editor's form: whatever is not about the decision is the text as the editor changed it. */
export function suggestionDecisionFromForm(fields: Record<string, string>): Record<string, unknown> {
  const { decision, reason, note, changesMeaning, into, ...text } = fields
  const content = suggestionFromForm(text)
  return {
    decision,
    reason,
    note,
    ...(changesMeaning && { changesMeaning: changesMeaning === 'yes' }),
    ...(into && { into }),
    ...(decision === 'ACCEPT' && Object.keys(text).length > 0 && { content }),
  }
}
