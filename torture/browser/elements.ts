import type { Element, Root } from 'hast'

type Found = Pick<Element, 'tagName' | 'properties'> & { text: string }

/** Every element of a document, those inside templates too, each with the text that stands directly in it. */
export function toElements(node: Root | Element): Found[] {
  const found: Found[] = []
  const queue: (Root | Element)[] = [node]
  for (let each = queue.pop(); each; each = queue.pop()) {
    const text: string[] = []
    for (const child of each.children) {
      if (child.type === 'element') queue.push(child)
      if (child.type === 'text') text.push(child.value)
    }
    if (each.type !== 'element') continue
    if (each.content) queue.push(each.content)
    found.push({ tagName: each.tagName, properties: each.properties, text: text.join('') })
  }
  return found
}
