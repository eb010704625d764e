import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { apiDocument, type Operation } from '@/testing/access/operations'

const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true })
addFormats.default(ajv)
ajv.addSchema({ $id: 'https://api.example/', components: apiDocument.components })

const validators = new Map<string, ReturnType<typeof ajv.compile>>()

/** Why an answer is none that the document describes; null where it is. */
export function misfit(
  { name, described }: Operation,
  status: number,
  type: string,
  said: string,
): string | null {
  const response = described.responses[status]
  if (!response) return `${status} is not documented`
  const kind = type.split(';')[0]?.trim() ?? ''
  if (!response.content) return said === '' ? null : `${status} is documented without content`
  const content = response.content[kind]
  if (!content) return `${status} as ${kind || 'nothing'} is not documented`
  const key = `${name} ${status} ${kind}`
  const schema = JSON.parse(JSON.stringify(content.schema).replaceAll('"#/', '"https://api.example/#/'))
  const validate = validators.get(key) ?? ajv.compile(schema)
  validators.set(key, validate)
  const values = kind === 'application/x-ndjson' ? said.split('\n').filter(Boolean) : [said]
  for (const value of values)
    if (!validate(JSON.parse(value)))
      return `${status} does not fit: ${ajv.errorsText(validate.errors)} in ${value.slice(0, 100)}`
  return null
}
