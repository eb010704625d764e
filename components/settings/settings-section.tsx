import type { ReactNode } from 'react'

/** One part of the settings, under a heading that addresses can point to. */
export function SettingsSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-4 border-ink border-t-4 pt-3">
      <h2 id={id} className="scroll-mt-4 text-2xl">
        {title}
      </h2>
      {children}
    </section>
  )
}
