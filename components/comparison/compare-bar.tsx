import { Button } from '@/components/ui/button'
import { COMPARE_FORM } from './compare-box'

/** The form of the boxes in a list; as soon as one is ticked it stays in sight. */
export function CompareBar() {
  return (
    <form
      id={COMPARE_FORM}
      action="/compare"
      method="get"
      autoComplete="off"
      aria-label="Compare"
      className="when-ticked:sticky when-ticked:bottom-0 z-10 flex items-center gap-x-5 when-ticked:border-t-4 when-ticked:border-ink when-ticked:bg-paper py-3"
    >
      <Button variant="secondary">Compare</Button>
      <p className="min-w-0 text-sm">Tick two to four in the list and see them side by side.</p>
    </form>
  )
}
