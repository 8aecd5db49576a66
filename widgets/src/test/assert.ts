const show = (value: unknown) => (value instanceof Node ? String(value) : JSON.stringify(value))

/** Fails unless the value is truthy. */
export function ok(value: unknown, message = `${show(value)} is not truthy`): asserts value {
  if (!value) throw new Error(message)
}

/** Fails unless both are the same value, or have the same JSON. */
export function equal<T>(actual: T, expected: T, message = ''): void {
  if (Object.is(actual, expected) || show(actual) === show(expected)) return
  throw new Error(`${message ? `${message}: ` : ''}expected ${show(expected)}, got ${show(actual)}`)
}

/** Fails unless the text matches. */
export function match(actual: string | null | undefined, pattern: RegExp): void {
  if (!pattern.test(actual ?? '')) throw new Error(`${show(actual)} does not match ${pattern}`)
}

/** Waits until the condition holds: by far within the limit, also on a machine that is busy. Gives what it returned. */
export async function until<T>(condition: () => T, what = String(condition)): Promise<NonNullable<T>> {
  for (const end = performance.now() + 15_000; ; ) {
    const value = condition()
    if (value) return value
    if (performance.now() > end) throw new Error(`not within 15 seconds: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** No violation of WCAG 2.2 AA in an element and its shadow roots. */
export async function accessible(element: Element): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // A widget is a part of a page: landmarks and page headings are the page's.
  const off = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } }
  const { violations } = await axe.run(element, { runOnly: tags, rules: off })
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(n => `${n.html} ${n.failureSummary ?? ''}`).join('; ')}`,
  )
  equal(told, [])
}
