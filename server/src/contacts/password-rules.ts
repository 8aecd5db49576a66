import { invalidField } from '../http/problem.ts'
import { normalEmail } from './email-rules.ts'

// Of the passwords found most often in what was stolen from others, those long enough to be taken here. The length is
// in the contract.
const commonest = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '12345678910',
  '123456789a',
  '1234567891',
  '12345678900',
  '123456789123',
  '1111111111',
  '0000000000',
  '1234512345',
  '1122334455',
  '1029384756',
  '123123123123',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'q1w2e3r4t5',
  'asdfghjkl1',
  'azertyuiop',
  'zxcvbnm123',
  'abcdefghij',
  'abcd123456',
  'password12',
  'password123',
  'password1234',
  'passwordpassword',
  'p@ssw0rd123',
  'passw0rd123',
  'motdepasse',
  'motdepasse123',
  'iloveyou123',
  'iloveyou12',
  'welcome123',
  'welcome1234',
  'letmein123',
  'changeme123',
  'administrator',
  'administrateur',
  'unknown123',
  'basketball',
  'computer123',
  'football123',
  'jesuschrist',
  'liverpool1',
  'manchester',
  'sunshine123',
])

/**
 * What a person may choose as a password.
 * @param pointer of the field, such as `#/password`
 * @throws Problem 422 `too_common` or `is_email`
 */
export function expectGoodPassword(password: string, email: string, pointer: string): void {
  const plain = password.normalize('NFKC').trim().toLowerCase()
  if (commonest.has(plain) || new Set(plain).size < 3)
    throw invalidField(pointer, 'too_common', 'is one of those that are tried first; choose another')
  const address = normalEmail(email)
  if (plain === address || plain === address.split('@')[0])
    throw invalidField(pointer, 'is_email', 'must not be the e-mail address')
}
