import { openAsBlob } from 'node:fs'
import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../../config-files.ts'
import { ContentGone } from './gone.ts'
import type { FileStore } from './store.ts'

const answerMilliseconds = 30_000

/** Contents as objects of a bucket, with anything that speaks S3. */
export function s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Config): FileStore {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })

  /** @throws when the store does not answer in time, or with anything but success and `alsoFine` */
  async function ask(method: string, key: string, { body, headers = {}, alsoFine = 0 }: Asked = {}) {
    const signed = await client.sign(`${endpoint}/${bucket}/files/${key}`, {
      method,
      headers,
      body: body ?? null,
    })
    const waiting = new AbortController()
    // Only for the answer to begin: how fast it is read is for whoever reads it.
    const timer = setTimeout(() => waiting.abort(), answerMilliseconds)
    const answer = await fetch(signed, { signal: waiting.signal, redirect: 'error' }).finally(() =>
      clearTimeout(timer),
    )
    if (answer.ok || answer.status === alsoFine) return answer
    await answer.body?.cancel()
    throw new Error(`the S3 store answered ${method} with ${answer.status}`)
  }

  return {
    async put(key, { path, sha256 }) {
      // Signed with the hash of the content, so that the store refuses what was changed on its way.
      const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' }
      await drain(await ask('PUT', key, { body: await openAsBlob(path), headers }))
    },
    async get(key, from = 0) {
      const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {}
      const answer = await ask('GET', key, { headers, alsoFine: 404 })
      if (answer.status === 404) throw await missing(answer)
      if (from > 0 && answer.status !== 206) {
        await answer.body?.cancel()
        throw new Error('the S3 store hands out whole contents only')
      }
      return answer.body!
    },
    async remove(key) {
      await drain(await ask('DELETE', key, { alsoFine: 404 }))
    },
  }
}

type Asked = { body?: Blob; headers?: Record<string, string>; alsoFine?: number }

/** Where the address or the bucket is wrong, what lies there is not gone. */
const missing = async (answer: Response): Promise<Error> =>
  (await answer.text()).includes('NoSuchKey')
    ? new ContentGone('the content is not in the S3 store')
    : new Error('the S3 store answered GET with 404')

/** Gives the connection back. */
const drain = async (answer: Response): Promise<void> => void (await answer.arrayBuffer())
