import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { hashPassword, verifyPassword } from '../../../server/src/contacts/passwords.ts'

test('a hash says how it was made, and differs each time', async () => {
  const [first, second] = [await hashPassword('secret words'), await hashPassword('secret words')]
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.notEqual(first, second)
})

test('only the right password fits', async () => {
  const hash = await hashPassword('pässwörd')
  assert.equal(await verifyPassword(hash, 'pässwörd'), true)
  assert.equal(await verifyPassword(hash, 'pässwörd'.normalize('NFD')), true)
  assert.equal(await verifyPassword(hash, 'passwort'), false)
  assert.equal(await verifyPassword(hash, ''), false)
})

test('no password fits where there is no hash, or one that cannot be read', async () => {
  assert.equal(await verifyPassword(null, ''), false)
  assert.equal(await verifyPassword('$2b$10$abc', 'x'), false)
})

test('hashes with other costs go on working', async () => {
  const nonce = Buffer.from('0123456789abcdef')
  const cost = { memory: 8192, passes: 1, parallelism: 2, tagLength: 16 }
  const tag = argon2Sync('argon2id', { ...cost, message: 'old', nonce })
  const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  assert.equal(await verifyPassword(`$argon2id$v=19$m=8192,t=1,p=2$${text(nonce)}$${text(tag)}`, 'old'), true)
})

test('an account that does not exist takes as long as one that does', async () => {
  const hash = await hashPassword('right')
  const time = async (of: string | null) => {
    const started = process.hrtime.bigint()
    for (let n = 0; n < 5; n++) await verifyPassword(of, 'wrong')
    return Number(process.hrtime.bigint() - started)
  }
  await time(hash)
  const ratio = (await time(null)) / (await time(hash))
  assert.ok(ratio > 0.3 && ratio < 3, `ratio ${ratio}`)
})
