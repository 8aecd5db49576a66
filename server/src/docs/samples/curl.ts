import type { SampleRequest } from './request.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** For a shell; a file is sent as it lies. */
export function curl({ method, url, headers, credential, keyed, body, answer }: SampleRequest): string {
  const given = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const parts = [
    // A body makes it a POST by itself.
    method === 'GET' || (method === 'POST' && body) ? [] : [`-X ${method}`],
    credential ? [`-H ${quoted(`Authorization: Bearer ${credential}`)}`] : [],
    keyed ? ['-H "Idempotency-Key: $(uuidgen)"'] : [],
    given,
    body ? [`-H ${quoted(`Content-Type: ${body.type}`)}`] : [],
    body?.json === null ? [`--data-binary @${body.file}`] : [],
    body && body.json !== null ? [`-d ${quoted(JSON.stringify(body.json, null, 2))}`] : [],
    answer === 'text/event-stream' ? ['-N'] : answer && !/json|text/.test(answer) ? ['-OJ'] : [],
  ].flat()
  return [`curl ${quoted(url)}`, ...parts].join(' \\\n  ')
}
