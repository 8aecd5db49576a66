import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'

// biome-ignore lint/suspicious/noExplicitAny: objects of Stripe, as loose as JSON is
type Json = any
type Answer = { status: number; body: Json; replayed?: boolean }
type Request = { method: string; path: string; params: Json; key: string | undefined }
type Route = (request: Request, id: string) => Answer

export type StripeDouble = Awaited<ReturnType<typeof startStripe>>

/**
 * Plays Stripe: the published shapes of what the portal uses, kept in memory, with idempotency as it is documented
 * (the first answer again, `Idempotent-Replayed`, 400 for other parameters) and refusals of what the pinned version
 * no longer takes. What it was asked, and what it keeps, can be looked into.
 */
export async function startStripe() {
  const objects = new Map<string, Json>()
  const replays = new Map<string, { fingerprint: string; answer: Answer }>()
  const requests: Request[] = []
  /** Requests whose answer is lost: before or after the work. */
  const faults: { is: (request: Request) => boolean; when: 'before' | 'after'; left: number }[] = []
  let made = 0
  const keep = (prefix: string, object: string, fields: Json): Json => {
    const id = `${prefix}_${++made}${randomBytes(6).toString('hex')}`
    const whole = { id, object, livemode: false, metadata: {}, ...fields }
    objects.set(id, whole)
    return whole
  }
  const all = (object: string): Json[] => [...objects.values()].filter(each => each.object === object)

  const routes: [method: string, path: RegExp, route: Route][] = [
    ['POST', /^\/v1\/customers$/, ({ params }) => ok(keep('cus', 'customer', params))],
    [
      'POST',
      /^\/v1\/setup_intents$/,
      ({ params }) => {
        if (params.payment_method_types) return noLongerSupported
        const intent = keep('seti', 'setup_intent', {
          ...params,
          status: 'requires_payment_method',
          payment_method: null,
        })
        intent.client_secret = `${intent.id}_secret_${randomBytes(8).toString('hex')}`
        return ok(intent)
      },
    ],
    [
      'GET',
      /^\/v1\/setup_intents\/(\w+)$/,
      (_, id) => found(id, intent => ({ ...intent, payment_method: objects.get(intent.payment_method) })),
    ],
    ['GET', /^\/v1\/payment_methods\/(\w+)$/, (_, id) => found(id)],
    [
      'POST',
      /^\/v1\/payment_methods\/(\w+)\/detach$/,
      (_, id) => {
        const method = objects.get(id)
        if (!method?.customer) return refused('resource_missing', 'payment_method', 404)
        method.customer = null
        return ok(method)
      },
    ],
    [
      'POST',
      /^\/v1\/payment_intents$/,
      ({ params }) => {
        if (params.payment_method_types) return noLongerSupported
        const method = objects.get(params.payment_method)
        if (!method?.customer || method.customer !== params.customer)
          return refused('resource_missing', 'payment_method')
        if (Number(params.amount) < 50) return refused('amount_too_small', 'amount')
        const intent = keep('pi', 'payment_intent', {
          ...params,
          amount: Number(params.amount),
          amount_received: 0,
          status: 'requires_confirmation',
          last_payment_error: null,
          latest_charge: null,
        })
        intent.client_secret = `${intent.id}_secret_${randomBytes(8).toString('hex')}`
        return ok(intent)
      },
    ],
    [
      'GET',
      /^\/v1\/payment_intents\/(\w+)$/,
      (_, id) =>
        found(id, intent => ({ ...intent, latest_charge: objects.get(intent.latest_charge) ?? null })),
    ],
    [
      'POST',
      /^\/v1\/payment_intents\/(\w+)\/confirm$/,
      ({ params }, id) => {
        const intent = objects.get(id)
        if (intent?.status !== 'requires_confirmation') return unexpected
        return confirm(intent, params.off_session === 'true')
      },
    ],
    [
      'POST',
      /^\/v1\/payment_intents\/(\w+)\/cancel$/,
      (_, id) => {
        const intent = objects.get(id)
        if (!/^requires_/.test(intent?.status)) return unexpected
        intent.status = 'canceled'
        return ok(intent)
      },
    ],
    [
      'POST',
      /^\/v1\/refunds$/,
      ({ params }) => {
        const intent = objects.get(params.payment_intent)
        const amount = Number(params.amount)
        const refunded = all('refund').filter(
          each => each.payment_intent === intent?.id && each.status !== 'failed',
        )
        const taken = refunded.reduce((sum, each) => sum + each.amount, 0)
        if (intent?.status !== 'succeeded' || taken + amount > intent.amount)
          return refused('charge_already_refunded')
        return ok(keep('re', 'refund', { ...params, amount, status: 'succeeded' }))
      },
    ],
    ['GET', /^\/v1\/refunds\/(\w+)$/, (_, id) => found(id)],
    [
      'GET',
      /^\/v1\/(refund|dispute)s$/,
      ({ params }, object) =>
        ok({
          object: 'list',
          has_more: false,
          url: `/v1/${object}s`,
          data: all(object).filter(each => each.payment_intent === params.payment_intent),
        }),
    ],
    [
      'POST',
      /^\/v1\/payment_method_domains$/,
      ({ params }) => {
        const known = all('payment_method_domain').find(each => each.domain_name === params.domain_name)
        return ok(known ?? keep('pmd', 'payment_method_domain', params))
      },
    ],
  ]

  const found = (id: string, show = (object: Json) => object): Answer => {
    const object = objects.get(id)
    return object ? ok(show(object)) : refused('resource_missing', 'id', 404)
  }

  /** What the bank says to a card. */
  const confirm = (intent: Json, offSession: boolean): Answer => {
    const { kind } = objects.get(intent.payment_method)
    switch (kind) {
      case 'succeeds':
      case 'timeout_charged':
      case 'timeout_not_charged':
        return ok(succeed(intent))
      case 'succeeds_later':
        intent.status = 'processing'
        return ok(intent)
      case 'requires_action':
        if (offSession) return decline(intent, 'authentication_required')
        intent.status = 'requires_action'
        intent.next_action = { type: 'use_stripe_sdk' }
        return ok(intent)
      default:
        return decline(intent, kind)
    }
  }
  const succeed = (intent: Json): Json => {
    intent.status = 'succeeded'
    intent.amount_received = intent.amount
    intent.latest_charge ??= keep('ch', 'charge', { payment_intent: intent.id, disputed: false }).id
    return intent
  }
  /** Stripe's codes have no decline code of their own for some: `code` alone then says it. */
  const decline = (intent: Json, kind: string): Answer => {
    const [code, decline_code] = kind.includes('/') ? kind.split('/') : ['card_declined', kind]
    const error = {
      type: 'card_error',
      code,
      message: 'Declined.',
      ...(decline_code ? { decline_code } : {}),
    }
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error })
    return { status: 402, body: { error: { ...error, payment_intent: intent } } }
  }

  const answer = (request: Request): Answer => {
    for (const [method, path, route] of routes) {
      const [, id = ''] = (request.method === method && path.exec(request.path)) || []
      if (request.method !== method || !path.test(request.path)) continue
      if (method === 'GET' || request.key === undefined) return route(request, id)
      const fingerprint = JSON.stringify([request.path, request.params])
      const known = replays.get(request.key)
      if (known && known.fingerprint !== fingerprint)
        return { status: 400, body: { error: { type: 'idempotency_error', message: 'Other parameters.' } } }
      if (known) return { ...known.answer, replayed: true }
      // As it is now: a later replay does not know what has happened since.
      const made = structuredClone(route(request, id))
      replays.set(request.key, { fingerprint, answer: made })
      return made
    }
    return refused('resource_missing', 'path', 404)
  }

  /** Answers that are made at once and sent later. */
  const held: { is: (request: Request) => boolean; until: Promise<void> }[] = []

  const server = createServer(async (incoming, response) => {
    const request = await read(incoming)
    requests.push(request)
    const fault = faults.find(each => each.left > 0 && each.is(request))
    if (fault) fault.left--
    if (fault?.when === 'before') return incoming.socket.destroy()
    const { status, body, replayed } =
      incoming.headers['stripe-version'] === '2026-10-28.endive'
        ? answer(request)
        : refused('parameter_invalid', 'version')
    if (fault) return incoming.socket.destroy()
    const index = held.findIndex(each => each.is(request))
    const shown = JSON.stringify(body)
    if (index >= 0) await held.splice(index, 1)[0]!.until
    send(response, status, shown, replayed)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const webhookSecret = 'whsec_double'

  return {
    url,
    objects,
    all,
    requests,
    env: {
      PAYMENT_PROVIDER: 'stripe',
      STRIPE_SECRET_KEY: 'sk_test_double',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_double',
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_API_URL: url,
    },
    /** As Stripe.js confirms a SetupIntent with what was typed. @returns its id */
    confirmSetup(secret: string, kind: string, card: Json = {}): string {
      const intent = all('setup_intent').find(each => each.client_secret === secret)!
      const details = { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2030, ...card }
      const { id } = keep('pm', 'payment_method', {
        type: 'card',
        kind,
        customer: intent.customer,
        billing_details: { name: 'Alex Lambert' },
        card: details,
      })
      Object.assign(intent, { status: 'succeeded', payment_method: id })
      return intent.id
    },
    /** As a customer answers his bank in Stripe's own window. */
    challenge(intentId: string, approve: boolean): void {
      const intent = objects.get(intentId)
      intent.next_action = null
      if (approve) succeed(intent)
      else decline(intent, 'payment_intent_authentication_failure/')
    },
    finish: (intentId: string) => void succeed(objects.get(intentId)),
    dispute(intentId: string, status: string): Json {
      const { latest_charge } = objects.get(intentId)
      objects.get(latest_charge).disputed = true
      const known = all('dispute').find(each => each.payment_intent === intentId)
      if (known) return Object.assign(known, { status })
      return keep('dp', 'dispute', { payment_intent: intentId, charge: latest_charge, status })
    },
    /** As the vendor's people refund in Stripe's own pages. @param amount in Stripe's units */
    refundElsewhere(intentId: string, amount: number, status = 'succeeded'): Json {
      return keep('re', 'refund', { payment_intent: intentId, amount, status })
    },
    /** Loses answers to what is asked in this way, the SDK's own repetition too. */
    lose(method: string, path: RegExp, when: 'before' | 'after', times = 2): void {
      const is = (request: Request) => request.method === method && path.test(request.path)
      faults.push({ is, when, left: times })
    },
    /** From here on every answer arrives. */
    mend: () => void faults.splice(0),
    /** Makes one answer at once, and sends it when it is released: it is older then. @returns releases it */
    hold(method: string, path: RegExp): () => void {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.push({ is: request => request.method === method && path.test(request.path), until: promise })
      return resolve
    },
    /** Idempotency keys are forgotten after a day or more. */
    forgetKeys: () => replays.clear(),
    /** Loses the answer to each charge of a card, the SDK's own repetition too. */
    loseCharges(method: string, when: 'before' | 'after'): void {
      const is = ({ path }: Request) => {
        const [, id] = /^\/v1\/payment_intents\/(\w+)\/confirm$/.exec(path) ?? []
        return objects.get(id ?? '')?.payment_method === method
      }
      faults.push({ is, when, left: Number.POSITIVE_INFINITY })
    },
    /** An event as it is signed and sent. @param seconds of the Unix epoch */
    event(type: string, object: Json, seconds: number, secret = webhookSecret) {
      const payload = JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } })
      const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: seconds })
      return { body: Buffer.from(payload), headers: { 'stripe-signature': signature } }
    },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const ok = (body: Json): Answer => ({ status: 200, body })
const refused = (code: string, param?: string, status = 400): Answer => ({
  status,
  body: { error: { type: 'invalid_request_error', code, message: code, ...(param ? { param } : {}) } },
})
const unexpected = refused('payment_intent_unexpected_state')
const noLongerSupported = refused('payment_method_types_no_longer_supported', 'payment_method_types')

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = new URL(incoming.url!, 'http://double')
  const form =
    incoming.method === 'GET' ? url.searchParams : new URLSearchParams(Buffer.concat(chunks).toString())
  const params: Json = {}
  for (const [name, value] of form) {
    const [, outer, inner] = /^(\w+)(?:\[(\w*)\])?$/.exec(name) ?? []
    if (inner === undefined) params[outer!] = value
    else if (/^\d*$/.test(inner)) params[outer!] = [...(params[outer!] ?? []), value]
    else params[outer!] = { ...params[outer!], [inner]: value }
  }
  const key = incoming.headers['idempotency-key'] as string | undefined
  return { method: incoming.method!, path: url.pathname, params, key }
}

function send(response: ServerResponse, status: number, body: string, replayed = false): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
  })
  response.end(body)
}
