const THREADS = 20
export const MEMBERS = 8

// Each comment says something else: texts that repeat each other would weigh next to nothing.
const SUBJECTS = [
  'The documentation',
  'Upgrading',
  'Testing',
  'Deployment',
  'The type system',
  'Memory use',
  'Tooling',
]
const VERBS = [
  'took our team',
  'saved a customer',
  'cost the platform group',
  'surprised everybody after',
  'kept for',
]
const AMOUNTS = [
  'two weeks',
  'eleven days',
  'a whole quarter',
  'about four hours',
  'half a year',
  'three sprints',
]
const ENDS = [
  'and nobody would go back.',
  'because configuration hides in five places.',
  'until somebody read the release notes.',
  'which is less than with what we had before.',
  'once the queue grew beyond what one machine holds.',
  'and the error messages said what to do.',
]

/** Posts as the n-th of eight members and gives the comment's id. */
type Post = (member: number, body: string, parentId: string | null) => Promise<string>

/** A page of 20 threads in one discussion, 30 replies below them, each by one of eight members. */
export async function fillDiscussion(post: Post): Promise<void> {
  for (let i = 0; i < THREADS; i++) {
    const parentId = await post(i % MEMBERS, text(i, 0), null)
    for (let j = 0; j < i % 4; j++) await post((i + j + 1) % MEMBERS, text(3 * i + 7 * j, 1), parentId)
  }
}

function text(seed: number, from: number): string {
  const of = (words: string[], step: number) => words[(seed * step + from) % words.length]
  const sentence = (step: number) =>
    `${of(SUBJECTS, step)} ${of(VERBS, step + 1)} ${of(AMOUNTS, step + 2)} ${of(ENDS, step + 3)}`
  return `${sentence(1)} ${sentence(2)}`
}
