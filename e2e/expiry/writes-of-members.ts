import { deleteComment } from '@/lib/comment/delete-comment'
import { editComment } from '@/lib/comment/edit-comment'
import { markHelpful } from '@/lib/comment/mark-helpful'
import { followTechnology } from '@/lib/follow/follow-technology'
import { castVote } from '@/lib/vote/cast-vote'
import { done } from './done'
import type { Writes } from './writes'

let secondId = ''

export const saying: Writes = {
  'a vote that moves nobody else': ({ voter, point }) => done(castVote(voter.id, point('django', 0), 1)),
  'a vote changed': ({ voter, point }) => done(castVote(voter.id, point('django', 0), -1)),
  'a vote said again': ({ voter, point }) => done(castVote(voter.id, point('django', 0), -1)),
  'a vote withdrawn': ({ voter, point }) => done(castVote(voter.id, point('django', 0), 0)),
  'many votes that move places': async ({ crowd, point }) => {
    for (const { id } of crowd) await done(castVote(id, point('flask', 0), 1))
  },
  'a comment without a verdict': async ({ other, say }) => {
    secondId = await say(other.id, 'django', { body: 'I know it, too.' })
  },
  'a reply': ({ voter, say }) => say(voter.id, 'django', { body: 'Where?', parentId: secondId }),
  'a comment with a verdict': ({ voter, say }) => say(voter.id, 'rust', { body: 'Fast.', verdict: 'YES' }),
  'a comment edited': ({ author, commentId }) =>
    done(editComment(author.id, commentId, { body: 'Runs very well for us.' })),
  'a verdict changed': ({ author, commentId }) => done(editComment(author.id, commentId, { verdict: 'NO' })),
  'a mark as helpful': ({ voter, commentId }) => done(markHelpful(voter.id, commentId, true)),
  'a mark taken back': ({ voter, commentId }) => done(markHelpful(voter.id, commentId, false)),
  'a comment deleted': ({ other }) => done(deleteComment(other.id, secondId)),
  'a technology followed': ({ author }) => done(followTechnology(author.id, 'django', true)),
}
