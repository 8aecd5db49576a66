import type { PortalClient, Schemas } from '../api.js'
import { Intent } from '../base/intent.js'
import { PortalError, unwrap } from '../base/problem.js'
import type { Payment, PaymentChoice, PayOutcome, PayRequest } from './open.js'

/** Where paying stands. */
export type Stage = 'form' | 'working' | 'challenge' | 'processing' | 'paid' | 'transfer'

type Problem = Partial<Schemas['Problem']>

/** Milliseconds between two looks at a payment that is on its way: at first short, then longer and longer. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 30_000

/** One payment from the button to its end. The same wish carries the same key until it has a final answer. */
export class Flow {
  stage: Stage = 'form'
  payment: Payment | null = null
  /** The invoice to transfer money for. */
  invoiceId: string | null | undefined
  /** Why it was declined. */
  failure: { readonly code: string; readonly kind: string } | undefined
  /** Why it was refused, or got no answer. */
  error: PortalError | undefined
  /** Cards that may not be tried again. */
  readonly spent = new Set<string>()

  readonly #request: PayRequest
  readonly #client: () => PortalClient
  readonly #changed: (stage: Stage) => void
  readonly #authenticate: (payment: Payment) => Promise<Payment>
  readonly #intent = new Intent()
  #wish: { choice: PaymentChoice; amount: number } | undefined
  #ended = false

  /** @param authenticate - Shows what the bank asks; gives the payment as it is after that. */
  constructor(
    request: PayRequest,
    client: () => PortalClient,
    changed: (stage: Stage) => void,
    authenticate: (payment: Payment) => Promise<Payment>,
  ) {
    this.#request = request
    this.#client = client
    this.#changed = changed
    this.#authenticate = authenticate
  }

  /** Whether an attempt got no answer: nothing but repeating it is safe. */
  get lost(): boolean {
    return this.#intent.open
  }

  /** What is to be seen: the question of the bank stays while its answer is under way. */
  get shown(): Stage {
    return this.stage === 'working' ? (this.payment ? 'challenge' : 'form') : this.stage
  }

  /** Pays, or repeats what got no answer. */
  async pay(choice: PaymentChoice, amount: number): Promise<void> {
    if (!this.lost || !this.#wish) this.#wish = { choice, amount }
    const wish = this.#wish
    await this.#attempt(() => this.#intent.run(key => this.#submit(wish.choice, wish.amount, key)))
  }

  /** Answers the sandbox's bank. */
  async answer(challenge: 'approve' | 'decline'): Promise<void> {
    if (this.stage !== 'challenge') return
    const path = { payment_id: this.payment!.id }
    await this.#attempt(async () => ({
      payment: unwrap(
        await this.#client().POST('/v1/payments/{payment_id}/confirm', {
          params: { path },
          body: { challenge },
        }),
      ),
    }))
  }

  /** Goes on in the window of the provider. */
  async #confirm(asked: Payment): Promise<void> {
    this.go('processing')
    try {
      const payment = await this.#authenticate(asked)
      if (!this.#ended) this.#receive({ payment })
    } catch (thrown) {
      this.payment = null
      this.refuse(thrown)
    }
  }

  /** Stops looking. */
  end(): void {
    this.#ended = true
  }

  /** Shows that something is under way, or that it no longer is. */
  go(stage: Stage): void {
    this.stage = stage
    if (!this.#ended) this.#changed(stage)
  }

  /** Forgets what went wrong before. */
  start(): void {
    this.failure = this.error = undefined
    this.go('working')
  }

  /** Back to the form, with what went wrong. */
  refuse(thrown: unknown): void {
    const error = PortalError.from(thrown)
    const { decline_code: code = 'unknown', decline_kind: kind = 'soft', payment_id } = problemOf(error)
    if (error.status === 402) this.#decline({ code, kind })
    else if (error.code === 'payment_in_progress' && payment_id) void this.#follow(payment_id)
    else {
      this.error = error
      this.go('form')
    }
  }

  async #attempt(run: () => Promise<PayOutcome>): Promise<void> {
    const before = this.stage
    this.start()
    try {
      this.#receive(await run())
    } catch (thrown) {
      this.refuse(thrown)
      // The bank's question has not been answered yet.
      if (before === 'challenge' && this.error) this.go(before)
    }
  }

  async #submit(choice: PaymentChoice, amount: number, key: string): Promise<PayOutcome> {
    const { submit, documents } = this.#request
    if (submit) return submit(choice, key)
    const result = await this.#client().POST('/v1/payments', {
      params: { header: { 'Idempotency-Key': key } },
      body: {
        invoice_ids: documents.map(each => each.id),
        amount,
        payment_method_id: choice.payment_method_id!,
      },
    })
    return { payment: unwrap(result) }
  }

  #receive({ payment, invoice_id }: PayOutcome): void {
    this.payment = payment
    this.invoiceId = invoice_id
    const challenged = payment?.next_action?.type === 'sandbox_challenge'
    if (!payment) this.go('transfer')
    else if (payment.next_action?.type === 'stripe') void this.#confirm(payment)
    else if (payment.status === 'failed' || payment.status === 'cancelled')
      this.#decline(payment.failure ?? { code: 'unknown', kind: 'soft' })
    else if (isOpen(payment) && !challenged) void this.#follow(payment.id)
    else this.go(challenged ? 'challenge' : 'paid')
  }

  #decline(failure: { code: string; kind: string }): void {
    const card = this.#wish?.choice.payment_method_id
    if (failure.kind === 'hard' && card) this.spent.add(card)
    this.payment = null
    this.failure = failure
    this.go('form')
  }

  /** Looks again and again what became of a payment. */
  async #follow(id: string): Promise<void> {
    this.go('processing')
    for (let pause = FIRST_PAUSE; !this.#ended; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
      await new Promise(resolve => setTimeout(resolve, pause))
      if (this.#ended) return
      const payment = await this.#look(id)
      if (!payment) continue
      this.payment = payment
      if (!isOpen(payment) || payment.next_action) return this.#receive({ payment })
    }
  }

  /** The payment as it is now; undefined when there was no answer, which says nothing about it. */
  async #look(id: string): Promise<Payment | undefined> {
    try {
      const params = { path: { payment_id: id } }
      return unwrap(await this.#client().GET('/v1/payments/{payment_id}', { params }))
    } catch {
      return undefined
    }
  }
}

const isOpen = ({ status }: Payment): boolean => status === 'processing' || status === 'requires_action'

function problemOf(error: PortalError): Problem {
  return Object(error.cause) as Problem
}
