import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachOnItsOwn } from '../../../server/src/jobs.ts'

test('a step of a round that fails says so, and holds up none of those after it', async () => {
  const done: string[] = []
  const warned: object[] = []
  const log = { info() {}, warn: (fields: object) => void warned.push(fields), error() {} }
  const step =
    (name: string, fails = false) =>
    async () => {
      done.push(name)
      if (fails) throw new Error(`${name} is down`)
    }
  const thrown = () => {
    throw new Error('at once')
  }
  await eachOnItsOwn(log, { a: step('a', true), b: step('b'), c: thrown, d: step('d', true), e: step('e') })
  assert.deepEqual(done, ['a', 'b', 'd', 'e'])
  assert.deepEqual(warned, [
    { step: 'a', error: 'Error: a is down' },
    { step: 'c', error: 'Error: at once' },
    { step: 'd', error: 'Error: d is down' },
  ])
})
