/** How a language writes values. */
export type Notation = {
  key(name: string): string
  string(text: string): string
  constants: { true: string; false: string; null: string }
  /** Objects that have this member are written as it says. */
  verbatim?: symbol
}

const widest = 88

/** A value as a literal of a language: in one line where it is short, else a line for each member. */
export function literal(value: unknown, notation: Notation, indent = ''): string {
  if (value === null) return notation.constants.null
  if (typeof value === 'boolean') return notation.constants[`${value}`]
  if (typeof value === 'string') return notation.string(value)
  if (typeof value !== 'object') return String(value)
  const written = notation.verbatim && (value as Record<symbol, string>)[notation.verbatim]
  if (written) return written
  const inner = `${indent}${' '.repeat(notation.constants.true === 'True' ? 4 : 2)}`
  const many = Array.isArray(value)
  const parts = many
    ? value.map(each => literal(each, notation, inner))
    : Object.entries(value).map(([name, each]) => `${notation.key(name)}: ${literal(each, notation, inner)}`)
  const [open, close] = many ? '[]' : '{}'
  if (parts.length === 0) return `${open}${close}`
  const space = many || notation.constants.true === 'True' ? '' : ' '
  const line = `${open}${space}${parts.join(', ')}${space}${close}`
  if (!line.includes('\n') && indent.length + line.length <= widest) return line
  return `${open}\n${parts.map(each => `${inner}${each},\n`).join('')}${indent}${close}`
}
