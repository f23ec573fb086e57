import type { TestProject } from 'vitest/node'
import { rm } from 'node:fs/promises'
import { prepareTemplate, testDirectory } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
    appUrl: string
    jobsUrl: string
    secret: string
  }
}

/** Once per run: the test database server and its template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, keys } = await prepareTemplate()
  project.provide('ownerUrl', keys.ownerUrl)
  project.provide('appUrl', keys.appUrl)
  project.provide('jobsUrl', keys.jobsUrl)
  project.provide('secret', keys.secret)
  return async () => {
    await server.stop()
    await rm(testDirectory, { recursive: true, force: true })
  }
}
