import type { TestProject } from 'vitest/node'
import { startTempPostgres } from './temp-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

export default async function setup(project: TestProject) {
  const postgres = await startTempPostgres()
  project.provide('templateUrl', postgres.url)
  return postgres.stop
}
