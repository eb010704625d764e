export function SourceList({ sources }: { sources: { url: string; title: string }[] }) {
  if (sources.length === 0) return null
  return (
    <p className="prose-links text-sm">
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map(({ url, title }, index) => (
        <span key={url}>
          {index > 0 && ', '}
          <a href={url} rel="ugc nofollow noopener" className="wrap-anywhere">
            {title}
          </a>
        </span>
      ))}
    </p>
  )
}
