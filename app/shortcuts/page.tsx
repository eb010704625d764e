import type { Metadata } from 'next'
import { AsMarkdown } from '@/components/site/as-markdown'
import { ShortcutSwitch } from '@/components/site/shortcut-switch'
import { ShortcutsList } from '@/components/site/shortcuts-list'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Metadata =>
  pageMetadata({
    path: '/shortcuts',
    title: 'Keyboard shortcuts',
    description: 'The keys that do something on Backboard, and the switch that turns them off.',
  })

export default function ShortcutsPage() {
  return (
    <>
      <PageHeading title="Keyboard shortcuts">
        <p>
          Everything here works without them: with Tab, Enter and the space bar, with a pointer, by voice.
          They need JavaScript, and your choice stays on this device.
        </p>
      </PageHeading>
      <PageBody narrow>
        <ShortcutSwitch />
        <h2 className="text-2xl">The keys</h2>
        <ShortcutsList />
        <AsMarkdown path="/shortcuts" />
      </PageBody>
    </>
  )
}
