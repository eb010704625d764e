import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AreaLinks } from '@/components/developers/area-links'
import { FieldList } from '@/components/developers/field-list'
import { OperationCard } from '@/components/developers/operation-card'
import { OperationIndex } from '@/components/developers/operation-index'
import { AsMarkdown } from '@/components/site/as-markdown'
import { PageBody } from '@/components/ui/page-body'
import { PageHeading } from '@/components/ui/page-heading'
import { getReference } from '@/lib/developers/reference'
import { fieldsOf } from '@/lib/developers/schema-fields'
import { pageMetadata } from '@/lib/page-metadata'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ area: string }> }

const SHAPES = {
  name: 'shapes',
  title: 'Shapes',
  about: 'What several answers are made of, each described once.',
  operations: [],
}

async function read({ params }: Props) {
  const { area: name } = await params
  const { areas, shapes } = getReference()
  const area = [...areas, SHAPES].find((each) => each.name === name)
  return area && { area, areas, shapes: area === SHAPES ? Object.entries(shapes) : [] }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props)
  if (!found) return { title: 'Not found' }
  return pageMetadata({
    path: `/developers/${found.area.name}`,
    title: `API: ${found.area.title}`,
    description: found.area.about,
  })
}

export default async function AreaPage(props: Props) {
  const found = await read(props)
  if (!found) notFound()
  const { area, areas, shapes } = found
  return (
    <>
      <PageHeading title={area.title} kicker="API reference">
        <p>{area.about}</p>
      </PageHeading>
      <PageBody>
        <AreaLinks areas={areas} current={`/developers/${area.name}`} />
        <div className="max-w-[52rem] space-y-12">
          {area.operations.length > 0 && (
            <nav aria-label="On this page">
              <h2 className="mb-2 text-2xl">On this page</h2>
              <OperationIndex area={area} />
            </nav>
          )}
          {area.operations.map((operation) => (
            <OperationCard key={operation.id} operation={operation} />
          ))}
          {shapes.map(([name, schema]) => (
            <section key={name} aria-labelledby={name}>
              <h2 id={name} className="mb-2 scroll-mt-6 text-2xl">
                {name}
              </h2>
              <FieldList optional fields={fieldsOf(schema)} />
            </section>
          ))}
        </div>
        <AsMarkdown path={`/developers/${area.name}`} />
      </PageBody>
    </>
  )
}
