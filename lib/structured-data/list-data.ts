import type { BreadcrumbList, ItemList } from 'schema-dts'
import { wholeAddress } from '@/lib/own-origin'

type Listed = { name: string; path?: string }

const elements = (items: Listed[]) =>
  items.map(({ name, path }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name,
    ...(path && { url: wholeAddress(path) }),
  }))

/** A list in its order, the best first. */
export const itemList = (path: string, name: string, items: Listed[]): ItemList => ({
  '@type': 'ItemList',
  '@id': wholeAddress(path),
  name,
  itemListOrder: 'https://schema.org/ItemListOrderAscending',
  numberOfItems: items.length,
  itemListElement: elements(items),
})

/** Where technologies stand in a list; whatever has a slug and a name can be listed. */
export const technologyList = (
  path: string,
  name: string,
  technologies: { slug: string; name: string }[],
): ItemList =>
  itemList(
    path,
    name,
    technologies.map((each) => ({ name: each.name, path: `/technologies/${each.slug}` })),
  )

/** The way to a page from the ranking, the page itself last. */
export const breadcrumbs = (...way: { name: string; path: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: 'Backend technologies', path: '/' }, ...way].map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: wholeAddress(path),
  })),
})
