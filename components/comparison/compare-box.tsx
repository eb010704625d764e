/** Marks a row of the ranking for comparison; the form stands below the list (`CompareBar`). */
export function CompareBox({ slug, name }: { slug: string; name: string }) {
  return (
    <label className="no-print inline-flex min-h-6 items-center gap-2 self-start font-normal text-muted text-sm">
      <input type="checkbox" name="t" value={slug} form={COMPARE_FORM} className="size-4.5 accent-accent" />
      <span>
        Compare<span className="sr-only"> {name}</span>
      </span>
    </label>
  )
}

export const COMPARE_FORM = 'compare'
