/** Where to find what on a long page; only where there is room beside the text. */
export function Contents({ sections }: { sections: { id: string; title: string }[] }) {
  return (
    <nav aria-label="On this page" className="no-print sticky top-8 hidden self-start text-sm lg:block">
      <p className="text-muted">On this page</p>
      <ul className="mt-2 space-y-1 border-line border-l-2 pl-4">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-7 items-center hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
