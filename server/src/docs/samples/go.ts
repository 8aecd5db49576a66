import type { SampleRequest } from './request.ts'

/** With net/http alone. */
export function go({ method, url, headers, credential, keyed, body, answer }: SampleRequest): string {
  const json = body && body.json !== null ? JSON.stringify(body.json, null, 2) : null
  const imports = [
    ...(keyed ? ['crypto/rand'] : []),
    ...(answer ? ['fmt', 'io'] : []),
    'log',
    'net/http',
    ...(body?.file ? ['os'] : []),
    ...(json ? ['strings'] : []),
  ]
  const set = (name: string, value: string) => `\trequest.Header.Set("${name}", ${value})`
  const lines = [
    'package main',
    '',
    'import (',
    ...imports.map(each => `\t"${each}"`),
    ')',
    '',
    'func main() {',
    ...(json ? [`\tbody := strings.NewReader(${rawString(json)})`] : []),
    ...(body?.file
      ? [`\tbody, err := os.Open("${body.file}")`, '\tif err != nil {', '\t\tlog.Fatal(err)', '\t}']
      : []),
    `\trequest, err := http.NewRequest("${method}", ${JSON.stringify(url)}, ${body ? 'body' : 'nil'})`,
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    ...(credential ? [set('Authorization', `"Bearer ${credential}"`)] : []),
    ...(keyed ? [set('Idempotency-Key', 'rand.Text()')] : []),
    ...Object.entries(headers).map(([name, value]) => set(name, JSON.stringify(String(value)))),
    ...(body ? [set('Content-Type', `"${body.type}"`)] : []),
    '\tanswer, err := http.DefaultClient.Do(request)',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tdefer answer.Body.Close()',
    '\tif answer.StatusCode >= 400 {',
    '\t\tlog.Fatal(answer.Status)',
    '\t}',
    ...(answer
      ? [
          '\tcontent, err := io.ReadAll(answer.Body)',
          '\tif err != nil {',
          '\t\tlog.Fatal(err)',
          '\t}',
          '\tfmt.Println(string(content))',
        ]
      : []),
    '}',
  ]
  return lines.join('\n')
}

const rawString = (text: string): string =>
  text.includes('`') ? JSON.stringify(text) : `\`${text.replaceAll('\n', '\n\t')}\``
