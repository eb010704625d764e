import type { KeptForm } from '@/lib/draft/kept-forms'
import { PointEditForm, PointForm } from './point-form'
import { SimilarThings } from './similar-things'
import { TechnologyEditForm, TechnologyForm } from './technology-form'

const ABOUT = /^\/api\/v1\/(technologies|points)(?:\/([^/]+)\/(points|edits))?$/

/** A suggestion’s form once more, with what was typed; after what is there already, where it was asked for. */
export function SuggestionFormAgain({ form }: { form: KeptForm }) {
  const [, noun, id, what] = ABOUT.exec(form.action) ?? []
  const errors = form.problem?.errors
  const typed = form.values
  if (noun === 'points' && id) return <PointEditForm pointId={id} typed={typed} errors={errors} />
  if (noun === 'technologies' && id && what === 'edits')
    return <TechnologyEditForm slug={id} typed={typed} errors={errors} />
  const similar = form.problem?.similar
  return (
    <>
      {similar && <SimilarThings {...similar} />}
      {noun === 'technologies' && id ? (
        <PointForm slug={id} typed={typed} errors={errors} ask={!similar} />
      ) : (
        <TechnologyForm typed={typed} errors={errors} ask={!similar} />
      )}
    </>
  )
}

/** Whether this form is one that can be shown again with its fields. */
export const isSuggestionForm = ({ kind, action }: KeptForm) => kind === 'suggestion' && ABOUT.test(action)
