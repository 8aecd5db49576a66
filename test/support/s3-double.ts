import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

export const keys = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}
export const region = 'eu-west-1'
export const bucket = 'portal-files'

/**
 * Plays an S3-compatible store with one bucket: puts, gets and deletes objects for whom AWS Signature Version 4 is right,
 * computed here from its definition, with the body that has come.
 */
export async function startS3() {
  const objects = new Map<string, Buffer>()
  const state = { objects, requests: [] as string[], failing: false }
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    state.requests.push(`${request.method} ${request.url}`)
    const [status, content] = state.failing ? [503] : answer(request, body)
    response.writeHead(status!, { 'content-length': content?.length ?? 0 }).end(content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))

  function answer(request: IncomingMessage, body: Buffer): [status: number, content?: Buffer] {
    if (!isSigned(request, body))
      return [403, Buffer.from('<Error><Code>SignatureDoesNotMatch</Code></Error>')]
    const path = request.url!
    if (!path.startsWith(`/${bucket}/`)) return [404, Buffer.from('<Error><Code>NoSuchBucket</Code></Error>')]
    if (request.method === 'PUT') {
      // Amazon takes no body whose length it is not told.
      if (request.headers['content-length'] === undefined) return [411]
      objects.set(path, body)
      return [200]
    }
    if (request.method === 'DELETE') return [objects.delete(path) ? 204 : 404]
    const found = objects.get(path)
    if (!found) return [404, Buffer.from('<Error><Code>NoSuchKey</Code></Error>')]
    const from = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
    return from === undefined ? [200, found] : [206, found.subarray(Number(from))]
  }

  return {
    ...state,
    fail(failing: boolean) {
      state.failing = failing
    },
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  const at = String(headers['x-amz-date'] ?? '')
  if (!given || given[1] !== keys.accessKeyId || given[3] !== region || !at.startsWith(given[2]!))
    return false
  const payload = String(headers['x-amz-content-sha256'])
  const unsigned = payload === 'UNSIGNED-PAYLOAD' && body.length === 0
  if (!unsigned && payload !== sha256(body)) return false
  const signed = given[4]!.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every(name => signed.includes(name))) return false
  const [path, query = ''] = url!.split('?')
  const canonical = [
    method,
    path,
    query,
    ...signed.map(name => `${name}:${String(headers[name]).trim()}`),
    '',
    given[4],
    payload,
  ].join('\n')
  const place = `${given[2]}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', at, place, sha256(canonical)].join('\n')
  const key = [given[2]!, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (key, part) => hmac(key, part),
    `AWS4${keys.secretAccessKey}`,
  )
  return createHmac('sha256', key).update(toSign).digest('hex') === given[5]
}
