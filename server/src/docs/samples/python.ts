import { literal } from './literal.ts'
import type { SampleRequest } from './request.ts'

const string = (text: string): string => JSON.stringify(text)
const notation = { key: string, string, constants: { true: 'True', false: 'False', null: 'None' } }

/** With requests. */
export function python({ method, url, headers, credential, keyed, body, answer }: SampleRequest): string {
  const given = [
    ...(credential ? [`${string('Authorization')}: ${string(`Bearer ${credential}`)}`] : []),
    ...(keyed ? [`${string('Idempotency-Key')}: str(uuid.uuid4())`] : []),
    ...Object.entries(headers).map(([name, value]) => `${string(name)}: ${string(String(value))}`),
    ...(body?.file ? [`${string('Content-Type')}: ${string(body.type)}`] : []),
  ]
  const streamed = answer === 'text/event-stream'
  const lines = [
    ...(keyed ? ['import uuid', ''] : []),
    'import requests',
    '',
    `answer = requests.${method.toLowerCase()}(`,
    `    ${string(url)},`,
    ...(given.length > 0 ? ['    headers={', ...given.map(each => `        ${each},`), '    },'] : []),
    ...(body && body.json !== null ? [`    json=${literal(body.json, notation, '    ')},`] : []),
    ...(body?.file ? [`    data=open(${string(body.file)}, "rb"),`] : []),
    ...(streamed ? ['    stream=True,'] : []),
    '    timeout=30,',
    ')',
    'answer.raise_for_status()',
    ...(streamed
      ? ['for line in answer.iter_lines(decode_unicode=True):', '    print(line)']
      : answer === null
        ? []
        : [/json/.test(answer) ? 'print(answer.json())' : 'print(len(answer.content))']),
  ]
  return lines.join('\n')
}
