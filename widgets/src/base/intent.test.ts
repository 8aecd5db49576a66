import { equal, ok } from '../test/assert.js'
import { Intent } from './intent.js'
import { PortalError } from './problem.js'

const unknown = () => Promise.reject(new PortalError('no answer', { code: 'unreachable' }))

describe('what is to be done once', () => {
  /** The key of a try that gets no answer. */
  const tryWith = async (intent: Intent, of?: unknown): Promise<string> => {
    let used = ''
    await intent
      .run(key => {
        used = key
        return unknown()
      }, of)
      .catch(() => {})
    return used
  }

  it('keeps its key while nobody knows whether it was done', async () => {
    const intent = new Intent()
    equal(await tryWith(intent), await tryWith(intent))
    ok(intent.open)
  })

  it('is something else once what is sent has changed', async () => {
    const intent = new Intent()
    const first = await tryWith(intent, { text: 'Hello' })
    equal(await tryWith(intent, { text: 'Hello' }), first)
    const second = await tryWith(intent, { text: 'Hello again' })
    ok(second !== first)
    equal(await tryWith(intent, { text: 'Hello again' }), second)
  })
})
