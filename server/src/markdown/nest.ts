import type { Token } from 'markdown-it'

export type Nested = { token: Token; children: Nested[] }

const deepest = 50
const most = 5000

/**
 * Puts what a token opens below it; the text of a block comes directly below the block.
 * @returns null when it is deeper or more than a tree may be
 */
export function nest(tokens: Token[]): Nested[] | null {
  const root: Nested[] = []
  const open = [root]
  let count = 0
  for (const token of tokens.flatMap(token => (token.type === 'inline' ? (token.children ?? []) : token))) {
    if (token.nesting < 0) {
      open.pop()
      continue
    }
    const node: Nested = { token, children: [] }
    open.at(-1)!.push(node)
    if (token.nesting > 0) open.push(node.children)
    count += 1
    if (count > most || open.length > deepest) return null
  }
  return root
}
