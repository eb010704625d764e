const PREFIX = 'mail.'

/** A form sends `mail.REPLY=off` and after it, where the box is ticked, `mail.REPLY=on`: the last one counts. */
export function changeFromForm(fields: Record<string, string>): Record<string, unknown> {
  const entries = Object.entries(fields)
  const choices = entries.filter(([name]) => name.startsWith(PREFIX))
  const others = Object.fromEntries(entries.filter(([name]) => !name.startsWith(PREFIX)))
  if (choices.length === 0) return others
  const mail = choices.map(([name, value]) => [
    name.slice(PREFIX.length),
    value === 'on' ? true : value === 'off' ? false : value,
  ])
  return { ...others, mail: Object.fromEntries(mail) }
}
