import { Hono, type Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { agentOperations } from './agents/operations.ts'
import { alertOperations } from './alerts/operations.ts'
import { apiKeyOperations } from './api-keys/operations.ts'
import { auditOperations } from './audit/operations.ts'
import { contactOperations } from './contacts/operations.ts'
import { conversationOperations } from './conversations/operations.ts'
import { customerChangeOperations } from './customer-changes/operations.ts'
import { customerMoveOperations } from './customer-moves/operations.ts'
import { customerOperations } from './customers/operations.ts'
import { isUnavailable } from './database/connect.ts'
import { erasureOperations } from './erasure/operations.ts'
import { eventOperations } from './events/operations.ts'
import { exportOperations } from './exports/operations.ts'
import { fileOperations } from './files/operations.ts'
import { incomingFolder } from './files/stores/folder.ts'
import { bind } from './http/bind.ts'
import { addressOf, requestIdOf } from './http/caller.ts'
import type { Services } from './http/context.ts'
import { readContract } from './http/contract.ts'
import { cors, remember } from './http/cors.ts'
import { newId } from './http/ids.ts'
import { pages } from './http/pages.ts'
import { notFound, Problem } from './http/problem.ts'
import { rateLimit } from './http/rate-limit.ts'
import { makeRun } from './http/run.ts'
import { principalOf } from './http/scope.ts'
import { importOperations } from './imports/operations.ts'
import { inboundMailOperations } from './inbound-mail/operations.ts'
import { invitationOperations } from './invitations/operations.ts'
import { invoiceOperations } from './invoices/operations.ts'
import { orderOperations } from './orders/operations.ts'
import { partnerOperations } from './partners/operations.ts'
import { paymentMethodOperations } from './payment-methods/operations.ts'
import { paymentOperations } from './payments/operations/payments.ts'
import { wayOperations } from './payments/operations/ways.ts'
import { planOperations } from './plans/operations.ts'
import { productOperations } from './products/operations.ts'
import { profileOperations } from './profile/operations.ts'
import { quotationOperations } from './quotations/operations.ts'
import { sessionOperations } from './sessions/operations.ts'
import { settingsOperations } from './settings/operations.ts'
import { shareLinkOperations } from './share-links/operations.ts'
import { signInOperations } from './sign-in/operations.ts'
import { siteOperations } from './sites/operations.ts'
import { enabledOrigins } from './sites/queries.ts'
import { statementOperations } from './statements/operations.ts'
import { subscriptionChangeOperations } from './subscriptions/change-operations.ts'
import { subscriptionOperations } from './subscriptions/operations.ts'
import { successPackOperations } from './success-packs/operations.ts'
import { testClockOperations } from './test-clock/operations.ts'
import { ticketOperations } from './tickets/operations.ts'
import { webhookOperations } from './webhooks/operations.ts'

const handlers = {
  ...agentOperations,
  ...alertOperations,
  ...apiKeyOperations,
  ...auditOperations,
  ...contactOperations,
  ...conversationOperations,
  ...customerChangeOperations,
  ...customerMoveOperations,
  ...customerOperations,
  ...erasureOperations,
  ...eventOperations,
  ...exportOperations,
  ...fileOperations,
  ...importOperations,
  ...invitationOperations,
  ...inboundMailOperations,
  ...invoiceOperations,
  ...orderOperations,
  ...partnerOperations,
  ...paymentMethodOperations,
  ...paymentOperations,
  ...wayOperations,
  ...quotationOperations,
  ...planOperations,
  ...productOperations,
  ...profileOperations,
  ...sessionOperations,
  ...settingsOperations,
  ...shareLinkOperations,
  ...signInOperations,
  ...siteOperations,
  ...statementOperations,
  ...subscriptionChangeOperations,
  ...subscriptionOperations,
  ...successPackOperations,
  ...testClockOperations,
  ...ticketOperations,
  ...webhookOperations,
}

/** The whole server as one Hono app: middleware, then every operation of the contract. */
export function makeApp(services: Services): Hono {
  const { db, clock, config, log } = services
  const app = new Hono()
  const contract = readContract()
  const milliseconds = () => Temporal.Instant.from(clock.now()).epochMilliseconds
  const byAddress = rateLimit(config.rateLimits.address)
  const byPrincipal = { contact: rateLimit(config.rateLimits.contact), key: rateLimit(config.rateLimits.key) }

  app.use(async (c, next) => {
    const given = c.req.header('x-request-id')
    const requestId = given && /^[\w\-=]{1,255}$/.test(given) ? given : newId('req')
    c.set('requestId' as never, requestId as never)
    // Set before the answer is made: touching a finished one costs a copy of it.
    c.header('X-Request-Id', requestId)
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
    await next()
  })
  // Hono hands only Errors to its error handler; whatever else is thrown becomes one here.
  app.use((_, next) =>
    next().catch((thrown: unknown) => {
      throw thrown instanceof Error ? thrown : new Error(`thrown: ${String(thrown)}`)
    }),
  )
  app.use('/v1/*', cors(remember(async () => new Set(await enabledOrigins(db)), 5000, milliseconds)))
  app.use('/v1/*', (c, next) => {
    if (config.rateLimits.address > 0) byAddress(addressOf(c, config.trustProxy), milliseconds())
    return next()
  })

  const toProblem = (error: unknown, c: HonoContext): Problem => {
    if (error instanceof Problem) return error
    if (isUnavailable(error)) {
      log.warn({ requestId: requestIdOf(c), error: String(error) }, 'the database is away or busy')
      return new Problem(503, 'unavailable', 'Try again in a moment.', { retry_after: 2 })
    }
    log.error({
      requestId: requestIdOf(c),
      path: c.req.path,
      error: error instanceof Error ? error.stack : String(error),
    })
    return new Problem(500, 'internal_error', 'Tell us the request id if it happens again.')
  }

  app.route('/', pages(services, contract))
  app.route(
    '/',
    bind(
      contract,
      handlers,
      {
        ...makeRun(services),
        limit(c, scope) {
          const limits =
            scope.kind === 'vendor' || scope.kind === 'partner' ? byPrincipal.key : byPrincipal.contact
          // All visitors of a site share its key: they are limited by their addresses.
          if (scope.kind === 'public' || scope.kind === 'site') return
          const state = limits(principalOf(scope), milliseconds())
          if (!state) return
          c.header('RateLimit-Policy', state.policy)
          c.header('RateLimit', state.state)
        },
      },
      {
        checkResponses: config.checkResponses,
        spools: {
          uploads: { folder: incomingFolder(config), maxBytes: config.files.maxBytes },
          imports: { folder: incomingFolder(config), maxBytes: config.importsMaxBytes },
        },
      },
    ),
  )
  const answer = (c: HonoContext, problem: Problem) =>
    c.body(
      JSON.stringify(problem.toJSON(config.publicUrl, requestIdOf(c))),
      problem.status as ContentfulStatusCode,
      problem.headers(),
    )
  app.notFound(c => answer(c, new Problem(404, 'route_not_found', 'See /docs for the addresses there are.')))
  app.onError((error, c) => {
    // Hono's router throws this for a path that is not valid percent-encoding.
    return answer(c, error instanceof URIError ? notFound() : toProblem(error, c))
  })
  return app
}
