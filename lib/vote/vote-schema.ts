import { z } from 'zod'

export const castVoteSchema = z
  .strictObject({ value: z.union([z.literal(1), z.literal(-1), z.literal(0)], 'The value is 1, -1 or 0.') })
  .meta({ description: '1 agrees, -1 disagrees, 0 withdraws' })

/** The fields of the vote form. */
export const voteFromForm = ({ value, ...rest }: Record<string, string>) => ({
  ...rest,
  value: /^-?[01]$/.test(value ?? '') ? Number(value) : value,
})

export const voteAnswerSchema = z.object({
  point: z.object({ id: z.string(), agree: z.number().int(), disagree: z.number().int() }),
  vote: z.union([z.literal(1), z.literal(-1)]).nullable(),
  technology: z.object({
    slug: z.string(),
    score: z.number(),
    low: z.number(),
    high: z.number(),
    weightMicro: z.number().int(),
    favourableMicro: z.number().int(),
  }),
})

export type VoteValue = z.infer<typeof castVoteSchema>['value']
export type VoteAnswer = z.infer<typeof voteAnswerSchema>
