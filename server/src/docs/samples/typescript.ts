import { literal } from './literal.ts'
import type { SampleRequest } from './request.ts'

/** With openapi-fetch and the types that openapi-typescript makes of the contract. */
export function typescript(request: SampleRequest): string {
  const { method, template, api, path, query, headers, credential, keyed, body, answer } = request
  const given: Record<string, unknown> = keyed
    ? { ...headers, 'Idempotency-Key': code('crypto.randomUUID()') }
    : headers
  const params = Object.entries({ header: given, path, query }).filter(
    ([, each]) => Object.keys(each).length > 0,
  )
  const streamed = answer === 'text/event-stream'
  const options: Record<string, unknown> = {
    ...(params.length > 0 ? { params: Object.fromEntries(params) } : {}),
    ...(body && body.json !== null ? { body: body.json } : {}),
    ...(body?.file
      ? {
          body: code(`await openAsBlob('${body.file}') as never`),
          bodySerializer: code('file => file'),
          headers: { 'Content-Type': body.type },
        }
      : {}),
    ...(answer && !/json/.test(answer) ? { parseAs: streamed ? 'stream' : 'blob' } : {}),
  }
  const asked = Object.keys(options).length > 0 ? `, ${literal(options, javascript)}` : ''
  const authorization = credential ? `\n  headers: { Authorization: 'Bearer ${credential}' },` : ''
  const got = answer ? '{ data, error }' : '{ error }'
  return `${body?.file ? "import { openAsBlob } from 'node:fs'\n" : ''}import createClient from 'openapi-fetch'
import type { paths } from './portal.d.ts'

const portal = createClient<paths>({
  baseUrl: '${api}',${authorization}
})
const ${got} = await portal.${method}('${template}'${asked})
if (error) throw new Error(\`\${error.code}: \${error.detail}\`)${answer ? '\nconsole.log(data)' : ''}`
}

/** What stands in a literal as code and not as a string. */
const code = (source: string) => ({ [verbatim]: source })
const verbatim = Symbol('code')

const javascript = {
  verbatim,
  key: (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`),
  string: (text: string) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
  constants: { true: 'true', false: 'false', null: 'null' },
}
