import type { Context as HonoContext } from 'hono'
import { type Asked, follow, refusals } from '../audit/actions.ts'
import { actorOf } from '../audit/rules.ts'
import { authorise } from './access.ts'
import { authenticate } from './authenticate.ts'
import type { AnyHandler, RawInput, Steps } from './bind.ts'
import { addressOf, requestIdOf } from './caller.ts'
import type { Answer, Context, Services, Trx } from './context.ts'
import type { Operation } from './contract.ts'
import { type Complete, fingerprint, readKey, runOnce } from './idempotency/run.ts'
import { Problem } from './problem.ts'
import { principalOf, type Scope } from './scope.ts'

/** How an operation finds out whose request it is, and how its handler is run: once per key, and not unseen. */
export function makeRun(services: Services): Pick<Steps, 'authenticate' | 'run'> {
  const { db, clock, config } = services
  const refuse = refusals(services)

  const askedBy = (c: HonoContext, operation: Operation, scope: Scope, input?: RawInput): Asked => {
    const agent = operation.actor && (input?.body as Record<string, unknown> | undefined)?.[operation.actor]
    return {
      operation: operation.id,
      actor: actorOf(scope, typeof agent === 'string' ? agent : null),
      named: Object.values(c.req.param()),
      address: addressOf(c, config.trustProxy),
      user_agent: c.req.header('user-agent') ?? null,
      request_id: requestIdOf(c),
    }
  }

  const contextOf = (
    c: HonoContext,
    scope: Scope,
    db: Services['db'],
    attempt: string | null,
    complete?: Complete,
  ): Context => ({
    ...services,
    db,
    scope,
    requestId: requestIdOf(c),
    method: c.req.method,
    // No getter: an object literal with one gets a hidden class of its own, and with it all that it holds would
    // outlive the request until the next full collection of garbage.
    address: addressOf(c, config.trustProxy),
    origin: c.req.header('origin') ?? null,
    userAgent: c.req.header('user-agent') ?? null,
    attempt,
    write: <R extends Answer>(work: (trx: Trx) => Promise<R>) =>
      db.transaction().execute(async trx => {
        const answer = await work(trx)
        await complete?.(trx, answer)
        return answer
      }),
  })

  /** Runs the handler; what it changes leaves an entry in the audit trail, and so does what it refuses. */
  async function handle(
    c: HonoContext,
    operation: Operation,
    scope: Scope,
    input: RawInput,
    handler: AnyHandler,
    attempt: string | null = null,
    complete?: Complete,
  ): Promise<Answer> {
    if (operation.reads) return handler(contextOf(c, scope, db, attempt, complete), input)
    const asked = askedBy(c, operation, scope, input)
    const followed = follow(services, asked)
    try {
      const answer = await handler(contextOf(c, scope, followed.db, attempt, complete), input)
      await followed.answered(answer.body)
      return answer
    } catch (error) {
      if (isRefusal(error)) refuse(asked, error.code)
      throw error
    }
  }

  return {
    async authenticate(c, operation) {
      const scope = await authenticate(services, c, operation)
      try {
        authorise(scope, operation)
      } catch (error) {
        if (isRefusal(error)) refuse(askedBy(c, operation, scope), error.code)
        throw error
      }
      return scope
    },

    async run(c, operation, scope, input, handler) {
      if (c.req.method !== 'POST' || operation.idempotency === 'none')
        return handle(c, operation, scope, input, handler)
      const key = readKey(c.req.header('idempotency-key'), operation.idempotency === 'required')
      if (key === null) return handle(c, operation, scope, input, handler)
      const principal = principalOf(scope)
      const claim = { principal, key, fingerprint: fingerprint(operation, input) }
      const kept = (problem: Problem): Answer => ({
        status: problem.status,
        body: problem.toJSON(config.publicUrl, requestIdOf(c)),
        headers: { 'content-type': 'application/problem+json' },
      })
      const attempt = `${principal}:${key}`
      return runOnce(
        db,
        clock,
        claim,
        complete => handle(c, operation, scope, input, handler, attempt, complete),
        kept,
      )
    },
  }
}

const isRefusal = (error: unknown): error is Problem =>
  error instanceof Problem && (error.status === 401 || error.status === 403)
