import assert from 'node:assert/strict'
import { test } from 'node:test'

// Plain JavaScript without types, as it runs before anything is installed.
const { countBrowserTests, countNodeTests } = await import(
  new URL('../support/count.mjs', import.meta.url).href
)

const tap = '# tests 6\n# suites 0\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n'
const good = '# tests 3\n# suites 0\n# pass 3\n# fail 0\n# cancelled 0\n# skipped 0\n# todo 0\n'

test('tests of node are counted, cancelled ones as failed', () => {
  assert.deepEqual(countNodeTests(tap, 1), { passed: 3, failed: 2, skipped: 1 })
  assert.deepEqual(countNodeTests(good, 0), { passed: 3, failed: 0, skipped: 0 })
})

test('a run that broke down, or ran nothing, has failed', () => {
  assert.equal(countNodeTests(good, 1).failed, 1)
  assert.equal(countNodeTests('', 0).failed, 1)
  assert.equal(countNodeTests('', 7).failed, 1)
  assert.equal(countBrowserTests('', 0).failed, 1)
})

const line = (browser: string, counts: string) =>
  `\x1b[2K\x1b[G${browser}: |████| 1/1 test files | ${counts}\n`
const end = '\nFinished running tests in 0.2s\n'

test('of each run in browsers the last line of each browser counts', () => {
  const first = `${line('Chrome', '0 passed, 0 failed')}Running\n${line('Chrome', '2 passed, 0 failed')}${end}`
  const second = `${line('Chrome', '1 passed, 1 failed, 1 skipped')}${line('Firefox', '4 passed, 0 failed')}${end}`
  assert.deepEqual(countBrowserTests(first, 0), { passed: 2, failed: 0, skipped: 0 })
  assert.deepEqual(countBrowserTests(first + second, 1), { passed: 7, failed: 1, skipped: 1 })
})

test('a sum that the script prints last decides', () => {
  assert.deepEqual(
    countBrowserTests(`${line('Chrome', '2 passed, 0 failed')}${end}8 passed, 0 failed\n`, 0),
    {
      passed: 8,
      failed: 0,
      skipped: 0,
    },
  )
})
