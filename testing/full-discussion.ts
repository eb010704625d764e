import { postComment } from '@/lib/comment/post-comment'
import { aMember } from './factories'

const THREADS = 20
const MEMBERS = 8

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

/** A page of 20 threads in the technology's discussion, 30 replies below them, each by one of eight members. */
export async function fillDiscussion(slug: string): Promise<void> {
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => aMember()))
  for (let i = 0; i < THREADS; i++) {
    const parentId = await say(slug, members[i % MEMBERS]?.id, i, null)
    for (let j = 0; j < i % 4; j++)
      await say(slug, members[(i + j + 1) % MEMBERS]?.id, 3 * i + 7 * j, parentId)
  }
}

async function say(slug: string, memberId = '', seed: number, parentId: string | null): Promise<string> {
  const of = (words: string[], step: number) => words[(seed * step + (parentId ? 1 : 0)) % words.length]
  const sentence = (step: number) =>
    `${of(SUBJECTS, step)} ${of(VERBS, step + 1)} ${of(AMOUNTS, step + 2)} ${of(ENDS, step + 3)}`
  const answer = await postComment(memberId, slug, { body: `${sentence(1)} ${sentence(2)}`, parentId }, null)
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer.comment.id
}
