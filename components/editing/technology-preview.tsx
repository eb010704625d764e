import { Facts } from '@/components/technology/facts'

type Text = {
  name: string
  kind: string
  language: string
  license: string | null
  firstReleased: number | null
  website: string
  repository: string | null
  summary: string
}

/** What readers would see of a technology's text. */
export function TechnologyPreview({ text }: { text: Text }) {
  return (
    <section
      aria-labelledby="preview"
      className="space-y-4 rounded-card border-2 border-edge border-dashed p-4 sm:p-5"
    >
      <h2 id="preview" className="text-muted text-sm">
        Preview: nothing is stored yet
      </h2>
      <p className="font-bold font-display text-2xl">{text.name}</p>
      <div className="grid gap-x-16 gap-y-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Facts technology={text} year={new Date().getUTCFullYear()} />
        <p className="max-w-text md:text-lg">{text.summary}</p>
      </div>
    </section>
  )
}
