import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Json } from './schemas.ts'

const root = new URL('../../../', import.meta.url)
/** The contract of the last release, without its words. */
export const releasedFile = fileURLToPath(new URL('test/contract/released.generated.json', root))

export const readOwn = (): Json => parse(readFileSync(new URL('openapi.yaml', root), 'utf8'))
export const readReleased = (): Json => JSON.parse(readFileSync(releasedFile, 'utf8'))
