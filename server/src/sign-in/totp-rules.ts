import { createHmac } from 'node:crypto'

// RFC 6238 as every app does it: SHA-1, six digits, steps of 30 seconds.
const stepSeconds = 30
/** Steps before and after the present one whose codes are taken: clocks differ. */
const drift = 1
export const secretBytes = 20

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 without padding, as apps show and take secrets. Whole groups of five bytes only. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('')
}

/** @param now RFC 3339 */
export const stepAt = (now: string): number =>
  Math.floor(Temporal.Instant.from(now).epochMilliseconds / 1000 / stepSeconds)

/** The six digits of a step (RFC 4226). */
export function codeOfStep(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const value = mac.readUInt32BE(mac[19]! & 0x0f) & 0x7fffffff
  return String(value % 1_000_000).padStart(6, '0')
}

/**
 * Which step a code belongs to, of those around now that come after the last one that was used; null for none.
 * @param now RFC 3339
 */
export function stepOf(secret: Uint8Array, code: string, now: string, lastStep: number): number | null {
  const present = stepAt(now)
  for (let step = Math.max(present - drift, lastStep + 1); step <= present + drift; step++)
    if (codeOfStep(secret, step) === code) return step
  return null
}

/** What apps read from a QR code. */
export function otpauthUri(issuer: string, account: string, secret: string): string {
  // A colon parts the two.
  const label = [issuer.replaceAll(':', ' '), account].map(encodeURIComponent).join(':')
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}

const recoveryAlphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** @param bytes ten random ones. @returns 50 bits as `k7q2m-9xw4t` */
export function recoveryCode(bytes: Uint8Array): string {
  const letters = [...bytes].map(byte => recoveryAlphabet[byte & 31]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** What is kept of a recovery code: of no use without the server's key. However it is typed, it is the same. */
export function recoveryHash(key: string, loginId: string, code: string): Buffer {
  const plain = code.replaceAll(/[\s-]/g, '').toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return createHmac('sha256', key).update(`recovery:${loginId}:${plain}`).digest()
}
