import type { ReactNode } from 'react'
import CommentPage from '@/app/comments/[id]/page'
import CommentVersionsFurtherPage from '@/app/comments/[id]/versions/[page]/page'
import CommentVersionsPage from '@/app/comments/[id]/versions/page'
import ComparisonPage from '@/app/compare/[technologies]/page'
import ComparePage from '@/app/compare/page'
import ApiAreaPage from '@/app/developers/[area]/page'
import DevelopersPage from '@/app/developers/page'
import EditionPage from '@/app/editions/[year]/page'
import EditionsPage from '@/app/editions/page'
import HowRankingWorksPage from '@/app/how-ranking-works/page'
import FurtherKindPage from '@/app/kinds/[kind]/[page]/page'
import KindPage from '@/app/kinds/[kind]/page'
import FurtherLanguagePage from '@/app/languages/[language]/[page]/page'
import LanguagePage from '@/app/languages/[language]/page'
import MemberCommentsPage from '@/app/members/[handle]/comments/[page]/page'
import MemberPage from '@/app/members/[handle]/page'
import ModerationLogFurtherPage from '@/app/moderation/log/[page]/page'
import ModerationLogPage from '@/app/moderation/log/page'
import RankingPage from '@/app/page'
import PointPage from '@/app/points/[id]/page'
import PrivacyPage from '@/app/privacy/page'
import ProblemPage from '@/app/problems/[name]/page'
import RanksPage from '@/app/ranks/[page]/page'
import ShortcutsPage from '@/app/shortcuts/page'
import HelpfulCommentsPage from '@/app/technologies/[slug]/comments/[page]/page'
import NewestCommentsPage from '@/app/technologies/[slug]/comments/newest/[page]/page'
import TechnologyPage from '@/app/technologies/[slug]/page'
import TechnologyVersionsPage from '@/app/technologies/[slug]/versions/page'
import TermsPage from '@/app/terms/page'

type Params = Record<string, string>
type Page = (props: { params: Promise<never> }) => ReactNode | Promise<ReactNode>

/** Every page that has a twin, by its path; a segment that begins with a colon is a parameter of the page. */
const pages: Record<string, Page> = {
  '/': RankingPage,
  '/comments/:id': CommentPage,
  '/comments/:id/versions': CommentVersionsPage,
  '/comments/:id/versions/:page': CommentVersionsFurtherPage,
  // Its twin knows no query, as no kept answer does.
  '/compare': () => ComparePage({ searchParams: Promise.resolve({}) }),
  '/compare/:technologies': ComparisonPage,
  '/developers': DevelopersPage,
  '/developers/:area': ApiAreaPage,
  '/editions': EditionsPage,
  '/editions/:year': EditionPage,
  '/how-ranking-works': HowRankingWorksPage,
  '/kinds/:kind': KindPage,
  '/kinds/:kind/:page': FurtherKindPage,
  '/languages/:language': LanguagePage,
  '/languages/:language/:page': FurtherLanguagePage,
  '/members/:handle': MemberPage,
  '/members/:handle/comments/:page': MemberCommentsPage,
  '/moderation/log': ModerationLogPage,
  '/moderation/log/:page': ModerationLogFurtherPage,
  '/points/:id': PointPage,
  '/privacy': PrivacyPage,
  '/problems/:name': ProblemPage,
  '/ranks/:page': RanksPage,
  '/shortcuts': ShortcutsPage,
  '/technologies/:slug': TechnologyPage,
  '/technologies/:slug/comments/:page': HelpfulCommentsPage,
  '/technologies/:slug/comments/newest/:page': NewestCommentsPage,
  '/technologies/:slug/versions': TechnologyVersionsPage,
  '/terms': TermsPage,
  // A new public page gets its twin by a line here.
}

/** What the page at a path shows; null where no page with a twin has this path. */
export async function showPage(path: string): Promise<{ shown: ReactNode } | null> {
  for (const [pattern, page] of Object.entries(pages)) {
    const params = match(pattern, path)
    if (params) return { shown: await page({ params: Promise.resolve(params as never) }) }
  }
  return null
}

function match(pattern: string, path: string): Params | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  const params: Params = {}
  const fits =
    wanted.length === given.length &&
    wanted.every((segment, i) => {
      const value = given[i] ?? ''
      if (!segment.startsWith(':')) return segment === value
      params[segment.slice(1)] = value
      return value !== ''
    })
  return fits ? params : null
}
