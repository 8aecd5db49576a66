import { createHash, randomBytes, randomFillSync } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new id: prefix + `_` + a UUIDv7 (RFC 9562) as 26 characters of lower-case Crockford base32, so that ids
 * of one millisecond and later ones sort in time.
 * @param milliseconds of the Unix epoch
 */
export function newId(
  prefix: string,
  milliseconds: number = Temporal.Now.instant().epochMilliseconds,
): string {
  const bytes = nextRandom()
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  return `${prefix}_${base32(bytes)}`
}

// The system is asked for many at a time: a batch of invoices needs thousands.
const pool = Buffer.alloc(16 * 256)
let used = pool.length

/** 16 random bytes, to be used before the next ones are asked for. */
function nextRandom(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.subarray(used - 16, used)
}

/** The lowest of all ids that were made at an instant or later. */
export const lowestId = (prefix: string, milliseconds: number): string => {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  return `${prefix}_${base32(bytes)}`
}

/** A secret of 160 random bits in base32, after its own prefix (`sk_`, `pst_`, …). */
export const newSecret = (prefix: string): string => `${prefix}_${base32(randomBytes(20))}`

/** What is kept of a secret: enough to recognise it, useless to whoever reads the database. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** As one number, from its last digit to its first. */
function base32(bytes: Buffer): string {
  let text = ''
  let value = 0
  let bits = 0
  for (let i = bytes.length - 1; i >= 0; i--) {
    value |= bytes[i]! << bits
    for (bits += 8; bits >= 5; bits -= 5) {
      text = alphabet[value & 31]! + text
      value >>= 5
    }
  }
  return bits > 0 ? alphabet[value]! + text : text
}
