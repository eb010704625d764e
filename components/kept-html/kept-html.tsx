import { type ComponentPropsWithoutRef, createElement, type FunctionComponent } from 'react'
import { keptHtml } from '@/lib/kept-html/kept-html'

type Host = 'div' | 'ol' | 'ul'
type Props<P extends object, H extends Host> = Omit<ComponentPropsWithoutRef<H>, 'children'> & {
  /** A component that only a server needs, and none inside it that a browser needs (see lib/kept-html). */
  of: FunctionComponent<P>
  /** Its props, one after the other. */
  each: P[]
  as?: H
}

/**
 * Parts of a page as finished HTML inside one element. React then neither makes nor repeats in the payload what has not
 * changed, and what has it makes once instead of three times.
 */
export function KeptHtml<P extends object, H extends Host = 'div'>({ of, each, as, ...host }: Props<P, H>) {
  const parts = each.map((props) => keptHtml(of, props))
  if (parts.includes(null)) {
    const made = each.map((props, index) => createElement(of, { ...props, key: index }))
    return createElement(as ?? 'div', host, made)
  }
  return createElement(as ?? 'div', { ...host, dangerouslySetInnerHTML: { __html: parts.join('') } })
}
