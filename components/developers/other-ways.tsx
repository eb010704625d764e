import { CodeExample } from './code-example'

type Example = { slug: string; name: string; site: string }

/** Feeds, badges, the export and the verifier. `example` is a listed technology; `site` ends with a slash. */
export function OtherWays({ verify, example }: { verify: string; example?: Example }) {
  return (
    <>
      <p>
        Feeds tell what changes: <a href="/feed.atom">places gained and lost, as Atom</a> or{' '}
        <a href="/feed.json">as JSON Feed</a>
        {example && (
          <>
            , and for every technology its comments, such as{' '}
            <a href={`/technologies/${example.slug}/comments.atom`}>those on {example.name}</a>
          </>
        )}
        .
      </p>
      {example && (
        <>
          <p>A badge shows a technology’s place in a README, and follows it:</p>
          <CodeExample id="badge" title="Markdown" about="the Markdown of the badge">
            {`[![${example.name} on Backboard](${example.site}badges/${example.slug}.svg)](${example.site}technologies/${example.slug})`}
          </CodeExample>
        </>
      )}
      <p>
        <a href="/api/v1/export/ballots.ndjson">All ballots</a> can be downloaded, without the names of those
        who cast them. A <a href="/verify-ranking.mjs">short program</a> that shares no code with the site
        recomputes every score from them:
      </p>
      <CodeExample id="verify" title="Check the ranking" about="the command that checks the ranking">
        {verify}
      </CodeExample>
    </>
  )
}
