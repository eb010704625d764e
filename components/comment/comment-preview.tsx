/** A comment as it would stand on the page. `html` is what the site's own renderer made safe. */
export function CommentPreview({ id, html, sentence }: { id?: string; html?: string; sentence?: string }) {
  return (
    <section id={id} aria-label="Preview" className="border-2 border-line border-dashed bg-board p-4">
      <p className="mb-2 font-semibold text-muted text-sm">Preview</p>
      {html === undefined ? (
        <p className="text-muted">{sentence}</p>
      ) : (
        <div
          dir="auto"
          className="comment-body prose-links max-w-text space-y-3"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the site's renderer made it safe
          dangerouslySetInnerHTML={{ __html: html }}
        />
      )}
    </section>
  )
}
