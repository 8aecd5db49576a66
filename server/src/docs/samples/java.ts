import type { SampleRequest } from './request.ts'

/** With java.net.http alone, as one file for `java Example.java`. */
export function java({ method, url, headers, credential, keyed, body, answer }: SampleRequest): string {
  const json = body && body.json !== null ? JSON.stringify(body.json, null, 2) : null
  const publisher = json
    ? 'BodyPublishers.ofString(body)'
    : body
      ? `BodyPublishers.ofFile(Path.of("${body.file}"))`
      : null
  const sent = publisher
    ? `.method("${method}", ${publisher})`
    : method === 'GET'
      ? '.GET()'
      : method === 'DELETE'
        ? '.DELETE()'
        : `.method("${method}", BodyPublishers.noBody())`
  const set = (name: string, value: string) => `        .header("${name}", ${value})`
  const imports = [
    'java.net.URI',
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    ...(sent.includes('BodyPublishers') ? ['java.net.http.HttpRequest.BodyPublishers'] : []),
    'java.net.http.HttpResponse.BodyHandlers',
    ...(body?.file ? ['java.nio.file.Path'] : []),
    ...(keyed ? ['java.util.UUID'] : []),
  ]
  const lines = [
    ...imports.map(each => `import ${each};`),
    '',
    'class Example {',
    '  public static void main(String[] args) throws Exception {',
    ...(json ? [`    var body = """\n${indented(json)}""";`] : []),
    `    var request = HttpRequest.newBuilder(URI.create(${JSON.stringify(url)}))`,
    ...(credential ? [set('Authorization', `"Bearer ${credential}"`)] : []),
    ...(keyed ? [set('Idempotency-Key', 'UUID.randomUUID().toString()')] : []),
    ...Object.entries(headers).map(([name, value]) => set(name, JSON.stringify(String(value)))),
    ...(body ? [set('Content-Type', `"${body.type}"`)] : []),
    `        ${sent}`,
    '        .build();',
    '    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());',
    '    if (answer.statusCode() >= 400) throw new RuntimeException(answer.body());',
    ...(answer ? ['    System.out.println(answer.body());'] : []),
    '  }',
    '}',
  ]
  return lines.join('\n')
}

/** In a text block, whose backslashes are escapes. */
const indented = (json: string): string =>
  json
    .replaceAll('\\', '\\\\')
    .split('\n')
    .map(line => `        ${line}`)
    .join('\n')
