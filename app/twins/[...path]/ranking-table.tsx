import { ChangeMark } from '@/components/ranking/change-mark'
import { firstSentence } from '@/lib/format/first-sentence'
import { kindName } from '@/lib/format/kind'
import { formatScore, formatWhole } from '@/lib/format/number'
import { rankRange } from '@/lib/format/ordinal'
import type { ListedTechnology } from '@/lib/technology/ranked-part-queries'

const columns = ['Rank', 'Technology', 'Score', '90% interval', 'Place', 'Change', 'Voters', 'Comments']

/** The ranked list for a reader without pictures: the numbers as a table, then what each is. */
export function RankingTable({ technologies }: { technologies: ListedTechnology[] }) {
  return (
    <>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {technologies.map(({ slug, name, score, low, high, ...technology }) => (
            <tr key={slug}>
              <td>{technology.rank}</td>
              <td>
                <a href={`/technologies/${slug}`}>{name}</a>
              </td>
              <td>{formatScore(score)}</td>
              <td>
                {formatScore(low)} to {formatScore(high)}
              </td>
              <td>{rankRange(technology.bestRank, technology.worstRank)}</td>
              <td>
                <ChangeMark rank={technology.rank} change={technology.change} />
              </td>
              <td>{formatWhole(technology.voters)}</td>
              <td>{formatWhole(technology.comments)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {technologies.map(({ slug, name, kind, language, summary, topPro, topCon }) => (
          <li key={slug}>
            <strong>{name}</strong> ({kindName(kind)}
            {language !== name && `, ${language}`}): {firstSentence(summary)}
            {topPro && ` Strongest pro: ${topPro.title}.`}
            {topCon && ` Strongest con: ${topCon.title}.`}
          </li>
        ))}
      </ul>
    </>
  )
}
