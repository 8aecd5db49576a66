/** What may be uploaded, and where it is kept. Frozen. */
export type FilesConfig = {
  /** Of one upload. */
  maxBytes: number
  /** Such as `image/png`, or `image/*` for all of a kind. */
  mediaTypes: readonly string[]
  /** Null: the folder `files` of the data folder. */
  s3: S3Config | null
}
export type S3Config = {
  /** Without a slash at the end. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

type Reading = {
  text(name: string): string
  whole(name: string, most: number): number
  refuse(name: string, should: string): void
}

/** What the contract allows at most. */
const largest = 100_000_000

/** @param endpoint of FILES_S3_ENDPOINT, null: none */
export function readFiles({ text, whole, refuse }: Reading, endpoint: string | null): FilesConfig {
  const maxBytes = whole('FILES_MAX_BYTES', largest)
  if (maxBytes === 0) refuse('FILES_MAX_BYTES', 'must be 1 or more')
  const mediaTypes = text('FILES_MEDIA_TYPES')
    .split(',')
    .map(type => type.trim().toLowerCase())
    .filter(Boolean)
  if (mediaTypes.length === 0 || !mediaTypes.every(type => /^(\*\/\*|[a-z]+\/(\*|[\w.+-]+))$/.test(type)))
    refuse(
      'FILES_MEDIA_TYPES',
      'must be media types with commas between them, such as image/*, application/pdf',
    )
  return Object.freeze({
    maxBytes,
    mediaTypes: Object.freeze(mediaTypes),
    s3: readS3({ text, refuse }, endpoint),
  })
}

function readS3(
  { text, refuse }: Pick<Reading, 'text' | 'refuse'>,
  endpoint: string | null,
): S3Config | null {
  const needed = ['FILES_S3_BUCKET', 'FILES_S3_ACCESS_KEY_ID', 'FILES_S3_SECRET_ACCESS_KEY']
  if (endpoint === null) {
    // Files would lie in the folder while somebody believes them elsewhere.
    if (needed.some(name => text(name)))
      refuse('FILES_S3_ENDPOINT', 'must be set, like the others of FILES_S3')
    return null
  }
  for (const name of needed) if (!text(name)) refuse(name, 'must be set when FILES_S3_ENDPOINT is set')
  if (text('FILES_S3_BUCKET') && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text('FILES_S3_BUCKET')))
    refuse('FILES_S3_BUCKET', 'must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens')
  return Object.freeze({
    endpoint,
    bucket: text('FILES_S3_BUCKET'),
    region: text('FILES_S3_REGION'),
    accessKeyId: text('FILES_S3_ACCESS_KEY_ID'),
    secretAccessKey: text('FILES_S3_SECRET_ACCESS_KEY'),
  })
}
