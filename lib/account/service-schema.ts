import { z } from 'zod'

export const serviceSchema = z.object({
  id: z.string(),
  provider: z.string().meta({ description: '`github`, `google` or `oidc`' }),
  name: z.string(),
  issuer: z.string().nullable().meta({ description: 'Where it is, for OpenID Connect' }),
})
export type Service = z.infer<typeof serviceSchema>
export const serviceListSchema = z.object({ items: z.array(serviceSchema).meta({ description: 'By name' }) })
