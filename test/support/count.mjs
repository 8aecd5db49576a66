import { stripVTControlCharacters } from 'node:util'

// How many tests ran, from what the runners print. An exit code that disagrees with the count counts as a failure:
// a run that broke down is never a good one, and neither is one without any test.

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * @param {string} tap the report of node's test runner in TAP
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countNodeTests(tap, code) {
  const of = name => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  return settle(
    { passed: of('pass'), failed: of('fail') + of('cancelled'), skipped: of('skipped') + of('todo') },
    code,
  )
}

/**
 * Each run of @web/test-runner repeats a line per browser until it has finished; the last ones hold. A script may
 * print the sum of several runs as its own last line, which then decides.
 * @param {string} output
 * @param {number} code
 * @returns {Count}
 */
export function countBrowserTests(output, code) {
  const text = stripVTControlCharacters(output).trim()
  const sum = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(text.split('\n').at(-1) ?? '')
  if (sum) return settle(toCount(sum.slice(1)), code)
  const total = { passed: 0, failed: 0, skipped: 0 }
  const line =
    /([^\n:]*): *\|[^|\n]*\| \d+\/\d+ test files \| (\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g
  for (const run of text.split('Finished running tests').slice(0, -1)) {
    const last = new Map(
      Array.from(run.matchAll(line), ([, browser, ...counts]) => [browser, toCount(counts)]),
    )
    for (const { passed, failed, skipped } of last.values()) {
      total.passed += passed
      total.failed += failed
      total.skipped += skipped
    }
  }
  return settle(total, code)
}

const toCount = ([passed, failed, skipped]) => ({
  passed: Number(passed),
  failed: Number(failed),
  skipped: Number(skipped ?? 0),
})

/** @returns {Count} */
function settle(count, code) {
  const wrong = count.failed === 0 && (code !== 0 || count.passed + count.skipped === 0)
  return wrong ? { ...count, failed: 1 } : count
}
