import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { toOpenApi30 } from './contract-3.0.ts'

const written = new URL('../../../openapi.yaml', import.meta.url)

/** The contract for programs: as it is written, as JSON, and in the words of OpenAPI 3.0. Every origin may read it. */
export function contractFiles(contract: object): Hono {
  const app = new Hono()
  const serve = (path: string, type: string, write: () => string) => {
    let text: string | undefined
    app.get(path, c => {
      text ??= write()
      return c.body(text, 200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' })
    })
  }
  serve('/openapi.yaml', 'application/yaml', () => readFileSync(written, 'utf8'))
  serve('/openapi.json', 'application/json', () => JSON.stringify(contract))
  serve('/openapi-3.0.json', 'application/json', () => JSON.stringify(toOpenApi30(contract)))
  return app
}
