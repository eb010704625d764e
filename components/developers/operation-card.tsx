import type { Parameter } from '@/lib/developers/document-types'
import type { ShownOperation } from '@/lib/developers/reference'
import { type Field, fieldsOf, formsOf } from '@/lib/developers/schema-fields'
import { callerWords } from './caller-words'
import { CodeExample } from './code-example'
import { FieldList } from './field-list'
import { RefusalList } from './refusal-list'

const HEADING = 'mt-5 mb-2 font-body font-semibold text-base'

/** One operation of the API: who may, what it takes, what it answers, and how to call it. */
export function OperationCard({ operation }: { operation: ShownOperation }) {
  const { id, method, path, summary, description, parameters, body, answers } = operation
  const forms = body ? formsOf(body) : []
  return (
    <article aria-labelledby={id} className="scroll-mt-6 border-line border-t-2 pt-6">
      <h3 id={id} className="scroll-mt-6 text-xl">
        {summary}
      </h3>
      <p className="wrap-anywhere mt-2 font-mono text-sm">
        <a href={`#${id}`} className="hover:underline">
          <strong className="mr-2 rounded-control bg-band px-1.5 py-0.5 text-on-band">{method}</strong>
          {path}
        </a>
      </p>
      <p className="mt-3 max-w-text">{callerWords(operation.caller)}</p>
      {description && <p className="mt-2 max-w-text">{description}</p>}
      {parameters.length > 0 && (
        <>
          <h4 className={HEADING}>Parameters</h4>
          <FieldList optional fields={parameters.map(fieldOf)} />
        </>
      )}
      {forms.map((form, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: forms have no names, and their order never changes
        <div key={index}>
          <h4 className={HEADING}>
            {forms.length > 1 ? `Body, form ${index + 1} of ${forms.length}` : 'Body'}
          </h4>
          {form.description && <p className="mb-2 max-w-text text-sm">{form.description}</p>}
          <FieldList optional fields={fieldsOf(form)} />
        </div>
      ))}
      {answers.map(({ status, words, schema, type }) => (
        <div key={status}>
          <h4 className={HEADING}>
            {status} {words}
            {type && type !== 'application/json' && <span className="text-muted">, {type}</span>}
          </h4>
          {schema && <FieldList fields={fieldsOf(schema)} />}
        </div>
      ))}
      <h4 className={HEADING}>Refused with</h4>
      <RefusalList refusals={operation.refusals} />
      <h4 className={HEADING}>Call it</h4>
      <div className="space-y-3">
        <CodeExample id={`${id}-curl`} title="curl" about={`the curl command: ${summary}`}>
          {operation.curl}
        </CodeExample>
        <CodeExample id={`${id}-fetch`} title="fetch" about={`the fetch call: ${summary}`}>
          {operation.fetch}
        </CodeExample>
      </div>
    </article>
  )
}

/** A parameter as a line of the table; which kind it is stands in its words where the path does not show it. */
function fieldOf({ in: where, name, required = false, description, schema }: Parameter): Field {
  const [line] = fieldsOf({ ...schema, description: description ?? schema.description })
  const words = [where === 'header' ? 'A header' : '', line?.words].filter(Boolean).join('. ')
  return { name, depth: 0, type: line?.type ?? 'text', shape: null, required, words }
}
