import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

// What must be read again, and so cannot be hashed: AES-256-GCM under a key made of the server's secret.
// Layout: 4 bytes that tell the key, 12 of nonce, 16 of tag, the ciphertext.
const idLength = 4
const nonceLength = 12
const tagLength = 16
const head = idLength + nonceLength + tagLength

/**
 * Encrypts what is kept in the database.
 * @param secret of the server
 * @param place what it is and whose, such as `totp:log_…`: opened under another it is refused, so that nobody who
 * writes in the database can put one row's secret into another
 */
export function seal(secret: string, place: string, plain: Uint8Array): Buffer {
  const { key, id } = keyOf(secret)
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([id, nonce, cipher.getAuthTag(), sealed])
}

/** @throws Error when it was sealed under another secret or for another place, or was changed */
export function unseal(secret: string, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const { key, id } = keyOf(secret)
  if (!bytes.subarray(0, idLength).equals(id))
    throw new Error('What is encrypted in the database was encrypted under another PORTAL_SECRET.')
  const nonce = bytes.subarray(idLength, idLength + nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(idLength + nonceLength, head))
  return Buffer.concat([decipher.update(bytes.subarray(head)), decipher.final()])
}

function keyOf(secret: string): { key: Buffer; id: Buffer } {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'portal sealing', 32))
  return { key, id: createHash('sha256').update(key).digest().subarray(0, idLength) }
}
