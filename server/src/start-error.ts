/**
 * Something the operator can put right. Its message is the whole story in plain words: show it without a stack
 * and end with exit code 1.
 */
export class StartError extends Error {
  override name = 'StartError'
}
