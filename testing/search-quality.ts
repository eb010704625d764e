import { db } from '@/lib/db'
import { search } from '@/lib/search/search-queries'
import type { Found } from '@/lib/search/search-schema'
import { aMember } from './factories'

/** Technologies beside the editors' seven, so that synonyms and names that are alike have something to tell apart. */
const TECHNOLOGIES: [slug: string, name: string, kind: string, language: string, summary: string][] = [
  [
    'go',
    'Go',
    'language',
    'Go',
    'A small compiled language with cheap threads of its own and one tool for everything.',
  ],
  ['gin', 'Gin', 'framework', 'Go', 'A quick HTTP router with little around it.'],
  [
    'ruby-on-rails',
    'Ruby on Rails',
    'framework',
    'Ruby',
    'Convention first: from an idea to a product within days.',
  ],
  [
    'phoenix',
    'Phoenix',
    'framework',
    'Elixir',
    'Live pages over open connections, on a runtime built for telephone exchanges.',
  ],
  ['fastapi', 'FastAPI', 'framework', 'Python', 'Typed endpoints with their documents made from the types.'],
  [
    'express',
    'Express',
    'framework',
    'JavaScript',
    'The plain router that most of its neighbours began with.',
  ],
  ['nestjs', 'NestJS', 'framework', 'TypeScript', 'Modules and injected parts for large teams.'],
  ['actix-web', 'Actix Web', 'framework', 'Rust', 'Actors below, a swift web server above.'],
  ['ktor', 'Ktor', 'framework', 'Kotlin', 'Coroutines from the socket to the view.'],
  ['symfony', 'Symfony', 'framework', 'PHP', 'Parts that others build on, and a whole made of them.'],
  ['deno', 'Deno', 'runtime', 'TypeScript', 'Permissions before anything runs.'],
]

/** Comments by their mark, under which the table below expects them. */
const COMMENTS: Record<string, [slug: string, body: string]> = {
  telemetry: ['django', 'We added **OpenTelemetry** in an afternoon, and the traces paid for themselves.'],
  upgrade: ['laravel', 'The yearly upgrade took us two days, most of them spent on forgotten packages.'],
  café: ['flask', 'Runs the ordering system of our café on the cheapest machine that there is.'],
  websockets: ['nodejs', 'Forty thousand websockets on one box, and the fan did not even start.'],
  kubernetes: ['spring-boot', 'On Kubernetes the probes worked out of the box. Slow starts were the price.'],
  lifetimes: ['rust', 'After the third month lifetimes stopped hurting; hiring still does.'],
  kestrel: ['aspnet-core', 'Kestrel behind a proxy has been boring for six years, which is praise.'],
  hiring: ['phoenix', 'Hiring was the hard part: the few who know it are happy where they are.'],
}

/** A query and what must come first: a technology by its slug, a point by slug and title, a comment by its mark. */
export const QUALITY: [query: string, first: string][] = [
  // Names as they are written, in whatever case, and with or without their punctuation.
  ['Django', 'django'],
  ['django', 'django'],
  ['DJANGO', 'django'],
  ['  flask ', 'flask'],
  ['Node.js', 'nodejs'],
  ['nodejs', 'nodejs'],
  ['node js', 'nodejs'],
  ['Spring Boot', 'spring-boot'],
  ['springboot', 'spring-boot'],
  ['spring-boot', 'spring-boot'],
  ['ASP.NET Core', 'aspnet-core'],
  ['aspnetcore', 'aspnet-core'],
  ['asp net core', 'aspnet-core'],
  ['ruby on rails', 'ruby-on-rails'],
  ['fastapi', 'fastapi'],
  ['go', 'go'],
  ['rust', 'rust'],
  ['Djángo', 'django'],
  ['RÛST', 'rust'],
  // Beginnings, as one types.
  ['d', 'django'],
  ['dj', 'django'],
  ['djan', 'django'],
  ['lar', 'laravel'],
  ['spri', 'spring-boot'],
  ['spring bo', 'spring-boot'],
  ['asp.n', 'aspnet-core'],
  ['boot', 'spring-boot'],
  ['rai', 'ruby-on-rails'],
  ['ruby on r', 'ruby-on-rails'],
  ['phoe', 'phoenix'],
  ['gola', 'go'],
  // Typing errors.
  ['djagno', 'django'],
  ['djnago', 'django'],
  ['djang0', 'django'],
  ['flsk', 'flask'],
  ['flaks', 'flask'],
  ['larvel', 'laravel'],
  ['laravell', 'laravel'],
  ['rsut', 'rust'],
  ['sprng boot', 'spring-boot'],
  ['sprnig', 'spring-boot'],
  ['asp.net croe', 'aspnet-core'],
  ['nodjs', 'nodejs'],
  ['pheonix', 'phoenix'],
  ['symphony', 'symfony'],
  ['lerning curve', 'django/Learning curve'],
  ['learning cruve', 'django/Learning curve'],
  ['calback hell', 'nodejs/Callback hell'],
  ['bateries included', 'django/Batteries included'],
  ['eloqent', 'laravel/Eloquent ORM'],
  ['microframwork', 'flask/Microframework philosophy'],
  // What people also call them.
  ['golang', 'go'],
  ['ror', 'ruby-on-rails'],
  ['rails', 'ruby-on-rails'],
  ['dotnet', 'aspnet-core'],
  ['.net', 'aspnet-core'],
  ['.NET Core', 'aspnet-core'],
  ['asp.net', 'aspnet-core'],
  ['node', 'nodejs'],
  ['drf', 'django'],
  ['nest.js', 'nestjs'],
  ['express.js', 'express'],
  ['expressjs', 'express'],
  ['fast api', 'fastapi'],
  ['spring', 'spring-boot'],
  ['rustlang', 'rust'],
  // Languages and kinds: the best technology of each.
  ['c#', 'aspnet-core'],
  ['C sharp', 'aspnet-core'],
  ['csharp', 'aspnet-core'],
  ['python', 'django'],
  ['java', 'spring-boot'],
  ['javascript', 'nodejs'],
  ['js', 'nodejs'],
  ['ts', 'deno'],
  ['php', 'laravel'],
  ['kotlin', 'ktor'],
  ['elixir', 'phoenix'],
  ['elixr', 'phoenix'],
  ['pyhton', 'django'],
  ['python framework', 'django'],
  ['runtime', 'nodejs'],
  // Points, by words and phrases of theirs, in whatever form.
  ['batteries included', 'django/Batteries included'],
  ['battery', 'django/Batteries included'],
  ['callback hell', 'nodejs/Callback hell'],
  ['hell callbacks', 'nodejs/Callback hell'],
  ['learning curve', 'django/Learning curve'],
  ['steep learning curve', 'spring-boot/Steep learning curve'],
  ['admin panel', 'django/Built-in admin panel'],
  ['jinja', 'flask/Jinja2 templating'],
  ['garbage collector', 'rust/Performance and safety'],
  ['gc', 'rust/Performance and safety'],
  ['borrow checker', 'rust/Performance and safety'],
  ['data races', 'rust/Concurrency without data races'],
  ['npm', 'nodejs/Vast ecosystem'],
  ['blade', 'laravel/Blade templating engine'],
  ['monolith', 'django/Monolithic structure'],
  ['visual studio', 'aspnet-core/Integrated development environment'],
  // A technology together with what is asked about it.
  ['rust learning curve', 'rust/Learning curve'],
  ['django learning curve', 'django/Learning curve'],
  ['learning curve of laravel', 'laravel/Learning curve for beginners'],
  ['spring boot testing', 'spring-boot/Integrated testing support'],
  ['rust lerning', 'rust/Learning curve'],
  ['djagno admin', 'django/Built-in admin panel'],
  ['node callback', 'nodejs/Callback hell'],
  ['django admin', 'django/Built-in admin panel'],
  ['dotnet platform', 'aspnet-core/Platform dependency'],
  // Words that only a comment says.
  ['opentelemetry', '#telemetry'],
  ['yearly upgrades', '#upgrade'],
  ['forgotten packages', '#upgrade'],
  ['cafe', '#café'],
  ['websocket', '#websockets'],
  ['kubernetes', '#kubernetes'],
  ['k8s', '#kubernetes'],
  ['lifetimes hurting', '#lifetimes'],
  ['kestrel', '#kestrel'],
  ['phoenix hiring', '#hiring'],
]

/** Puts the technologies and comments of the table in; gives the comments' marks by their ids. */
export async function fillForSearch(): Promise<Map<string, string>> {
  for (const [slug, name, kind, language, summary] of TECHNOLOGIES)
    await db.technology.create({
      data: { slug, name, kind, language, summary, website: `https://${slug}.example` },
    })
  const { id: memberId } = await aMember()
  const marks = new Map<string, string>()
  for (const [mark, [slug, body]] of Object.entries(COMMENTS)) {
    const technology = await db.technology.findUniqueOrThrow({ where: { slug } })
    const { id } = await db.comment.create({ data: { technologyId: technology.id, memberId, body } })
    marks.set(id, mark)
  }
  return marks
}

/** What comes first for a query, in the words of the table. */
export async function firstFor(q: string, marks: Map<string, string>): Promise<string | null> {
  const [first] = (await search({ q, limit: 20 })).items
  return first ? nameOf(first, marks) : null
}

function nameOf(found: Found, marks: Map<string, string>): string {
  if (found.type === 'technology') return found.technology.slug
  if (found.type === 'comment') return `#${marks.get(found.id)}`
  return `${found.technology.slug}/${found.title.map(({ text }) => text).join('')}`
}
