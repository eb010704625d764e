import type { Thing } from 'schema-dts'
import { jsonForScript } from '@/lib/structured-data/json-for-script'

/** What a page is about, as JSON-LD: a block of data, which no browser runs. */
export function StructuredData({ things }: { things: Thing[] }) {
  const text = jsonForScript({ '@context': 'https://schema.org', '@graph': things })
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing in the text can end the element
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}
