import { formatWhole } from './number'

const rules = new Intl.PluralRules('en')

/** “1 member”, “12 members”; give the plural where it isn't the singular with an s. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${formatWhole(count)} ${rules.select(count) === 'one' ? one : other}`
}
