import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 30 ms on a pool thread.
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

type Parsed = typeof cost & { nonce: Buffer; tag: Buffer }
/** Stands in for an account that does not exist, so that it takes as long as one that does. */
const nobody: Parsed = { ...cost, nonce: Buffer.alloc(16), tag: Buffer.alloc(tagLength) }

/** @returns a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...cost, message: normal(password), nonce, tagLength })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(tag)}`
}

/**
 * Whether it is the password of this hash. Takes as long when there is none.
 * @param hash null for an account that does not exist or has no password
 */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const known = hash === null ? null : parse(hash)
  const { tag, ...parameters } = known ?? nobody
  const derived = await derive('argon2id', {
    ...parameters,
    message: normal(password),
    tagLength: tag.length,
  })
  return timingSafeEqual(derived, tag) && known !== null
}

/** One password whatever the keyboard: the same letters may be composed or not. */
const normal = (password: string): string => password.normalize('NFKC')

function parse(hash: string): Parsed | null {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash)
  if (!match) return null
  const [memory, passes, parallelism] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return {
    memory,
    passes,
    parallelism,
    nonce: Buffer.from(match[4]!, 'base64'),
    tag: Buffer.from(match[5]!, 'base64'),
  }
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
