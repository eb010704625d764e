import { TextLink } from '@/components/ui/link'
import type { KeptForm } from '@/lib/draft/kept-forms'
import type { EditingAct } from '@/lib/editing/editing-schema'
import { ActForm } from './act-form'
import { AddPointForm } from './add-point-form'
import { EditPointForm } from './edit-point-form'
import { EditTechnologyForm } from './edit-technology-form'
import { StandsNow } from './stands-now'

/** An editor's refused form once more, and what stands there now where somebody else was quicker. */
export function KeptEditingForm({ form }: { form: KeptForm }) {
  const { kind, action, values, problem } = form
  const { errors, current } = problem ?? {}
  const [, , , noun = '', id = ''] = action.split('/')
  const version = typeof current?.version === 'number' ? current.version : (values.version ?? '')
  return (
    <>
      {current && <StandsNow current={current} />}
      {current && kind !== 'editing' && (
        <p className="max-w-text">
          Below is what you typed. Saving it now replaces what stands there; take over from it what should
          stay.
        </p>
      )}
      {kind === 'technology' && <EditTechnologyForm slug={id} {...{ version, values, errors }} />}
      {kind === 'point' && noun === 'points' && <EditPointForm id={id} {...{ version, values, errors }} />}
      {kind === 'point' && noun !== 'points' && <AddPointForm slug={id} {...{ values, errors }} />}
      {kind === 'editing' && <Act form={form} />}
    </>
  )
}

function Act({ form: { action, values, problem, returnTo } }: { form: KeptForm }) {
  const { reason, note, _method, ...hidden } = values
  const back = (returnTo ?? '/admin').replace(/\?.*$/, '')
  if (problem?.status === 409) {
    const typed = Object.entries(values).filter(([name]) => name.startsWith('place.'))
    return (
      <p>
        <TextLink href={`${back}${typed.length > 0 ? `?${new URLSearchParams(typed)}` : ''}`}>
          {typed.length > 0 ? 'Put your numbers beside what stands there now' : 'Look at it as it stands now'}
        </TextLink>
      </p>
    )
  }
  return (
    <ActForm
      action={action}
      act={actOf(action, values)}
      button="Send it again"
      hidden={{ ...hidden, ...(returnTo && { returnTo }) }}
      values={{ reason: reason ?? '', note: note ?? '' }}
      errors={problem?.errors}
    />
  )
}

function actOf(action: string, values: Record<string, string>): EditingAct {
  if (action.endsWith('/archived')) return values.archived === 'true' ? 'ARCHIVE' : 'BRING_BACK'
  if (action.endsWith('/merged')) return values.into === 'none' ? 'PART' : 'MERGE'
  if (action.endsWith('/state')) return values.state === 'LISTED' ? 'LIST' : 'ARCHIVE'
  return 'ORDER'
}
