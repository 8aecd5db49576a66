import { html, nothing, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { type Translate, textsOf } from '../base/localize.js'
import type { PortalElement } from '../base/portal-element.js'
import { unwrap } from '../base/problem.js'
import { enStatement } from '../locales/en.statement.js'
import { Act } from '../parts/act.js'
import { button } from '../parts/button.js'
import { formatDate } from '../parts/dates.js'
import { dialogStyles } from '../parts/dialog.styles.js'
import { addOver, PortalDialog } from '../parts/dialog-element.js'
import { failed } from '../parts/failure.js'
import { formatMoney } from '../parts/money.js'
import { tagStyles } from '../parts/tag.styles.js'
import { type Dates, isPeriod, type PeriodName, periodNames, periodOf } from './period.js'
import { saveStatement } from './save-statement.js'
import { statementStyles } from './statement.styles.js'

type Statement = Schemas['Statement']
type Account = Schemas['StatementAccount']

const sums = ['invoiced', 'credited', 'paid', 'refunded'] as const
const ages = ['not_due', 'days_1_30', 'days_31_60', 'days_61_90', 'days_over_90'] as const

/** Opens the statement of account; settles when it has closed. */
export function openStatement(host: PortalElement): Promise<null> {
  PortalStatement.define()
  return addOver(host, 'portal-statement').start()
}

/**
 * The dialog with the statement of account: balance and ages of a period, and its files. The list of invoices opens it;
 * it is no element to write into a page.
 *
 * @tag portal-statement
 *
 * @csspart dialog - The dialog.
 * @csspart dialog-title - Its heading.
 * @csspart dialog-close - The button that closes it.
 * @csspart row - A field with its label.
 * @csspart field - A field.
 * @csspart account - What is told of one currency.
 * @csspart balance - Its balance.
 * @csspart button - A button, with what it does as second name: `pdf`, `csv`, `retry`.
 * @csspart message - What went wrong: `message-error`.
 */
export class PortalStatement extends PortalDialog<null> {
  static override readonly tag: string = 'portal-statement'
  static override readonly texts = enStatement
  static override styles = [tagStyles, dialogStyles, statementStyles]

  #period: PeriodName = 'months-12'
  /** As they are typed, for a period of one's own. */
  #own: Dates = {}
  #statement: Statement | undefined
  readonly #loading = new Act(this)
  readonly #saving = new Act(this)

  /** Shows it, and loads the usual period. Called by `openStatement`. */
  start(): Promise<null> {
    void this.updateComplete.then(() => this.#load())
    return this._open() as Promise<null>
  }

  protected override _leave(): void {
    this._dialog.close()
    this._settle(null)
  }

  /** What is asked for; without days the server's own, which end today. */
  get #dates(): Dates {
    return this.#period === 'custom' ? this.#own : periodOf(this.#period, this.#today)
  }

  /** The API's day: a browser may be in another zone, and a test clock ahead. */
  #today = ''

  async #load(): Promise<void> {
    const dates = this.#dates
    if (this.#period === 'custom' && !isPeriod(dates)) return
    await this.#loading.run(async () => {
      this.#statement = unwrap(await this._client.GET('/v1/statement', { params: { query: dates } }))
      this.#today ||= this.#statement.to_date
    })
    // Another one was chosen meanwhile.
    if (!this.#loading.error && JSON.stringify(dates) !== JSON.stringify(this.#dates)) await this.#load()
  }

  #save(format: 'pdf' | 'csv'): void {
    void this.#saving.run(() => saveStatement(this._client, format, this.#dates), format)
  }

  protected override render(): TemplateResult {
    const t = textsOf(this)
    const statement = this.#statement
    const wrong = this.#period === 'custom' && !isPeriod(this.#own)
    const { error } = this.#loading
    const retry = button('retry', t('common.try-again'), () => void this.#load())
    const content = html`<div class="dialog-body">
      ${this.#renderPeriod(t, wrong)}
      <div role="alert">
        ${failed(t, 'statement.failed', error, retry)} ${failed(t, 'statement.save-failed', this.#saving.error)}
      </div>
      <div class="statement" aria-live="polite" aria-busy=${!!this.#loading.busy}>
        ${statement ? this.#renderStatement(t, statement) : error ? nothing : skeleton}
      </div>
      <div class="dialog-acts">
        ${(['pdf', 'csv'] as const).map(format =>
          button(
            format,
            t(`statement.${format}`),
            () => this.#save(format),
            format === 'pdf' ? 'primary' : '',
            wrong || !statement || !!this.#saving.busy,
          ),
        )}
      </div>
    </div>`
    return this._dialog.frame(t, t('statement.title'), content)
  }

  #renderPeriod(t: Translate, wrong: boolean): TemplateResult {
    const choose = (event: Event) => {
      this.#period = (event.target as HTMLSelectElement).value as PeriodName
      const { from_date, to_date } = this.#statement ?? {}
      if (this.#period === 'custom') this.#own = { from_date, to_date }
      this.requestUpdate()
      void this.#load()
    }
    const date = (name: keyof Dates, label: string) => html`<div class="row" part="row">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        type="date"
        class="field"
        part="field"
        required
        aria-invalid=${wrong}
        aria-describedby="wrong"
        .value=${this.#own[name] ?? ''}
        @change=${(event: Event) => {
          this.#own = { ...this.#own, [name]: (event.target as HTMLInputElement).value || undefined }
          this.requestUpdate()
          void this.#load()
        }}
      />
    </div>`
    return html`<div class="row" part="row">
        <label for="period">${t('statement.period')}</label>
        <select id="period" class="field" part="field" @change=${choose}>
          ${periodNames.map(name => html`<option value=${name} ?selected=${name === this.#period}>${t(`statement.${name}`)}</option>`)}
        </select>
      </div>
      ${
        this.#period === 'custom'
          ? html`<div class="dates">${date('from_date', t('statement.from'))} ${date('to_date', t('statement.to'))}</div>
              <p id="wrong" class="bad small" ?hidden=${!wrong}>${t('statement.wrong-dates')}</p>`
          : nothing
      }`
  }

  #renderStatement(t: Translate, { from_date, to_date, accounts }: Statement): TemplateResult {
    const [from, to] = [from_date, to_date].map(date => formatDate(this._locale, date)) as [string, string]
    return html`<p class="muted small">${t('statement.span', { from, to })}</p>
      ${accounts.length ? accounts.map(account => this.#renderAccount(t, account)) : html`<p>${t('statement.nothing')}</p>`}`
  }

  #renderAccount(t: Translate, account: Account): TemplateResult {
    const { currency, opening_balance, closing_balance, aging, credit } = account
    const money = (amount: number) =>
      html`<dd class="num"><bdi>${formatMoney(this._locale, currency, amount)}</bdi></dd>`
    const line = (label: string, amount: number) => html`<dt>${label}</dt>${money(amount)}`
    const some = <K extends string>(names: readonly K[], of: Readonly<Record<K, number>>) =>
      names.filter(name => of[name] !== 0)
    const open = some(ages, aging)
    return html`<section part="account">
      <dl>
        ${line(t('statement.opening'), opening_balance)}
        ${some(sums, account).map(name => line(t(`statement.${name}`), account[name]))}
      </dl>
      <dl class="balance" part="balance">
        ${line(t(closing_balance < 0 ? 'statement.in-credit' : 'statement.balance'), Math.abs(closing_balance))}
      </dl>
      <h3>${t('statement.aging')}</h3>
      ${open.length ? nothing : html`<p class="muted small">${t('statement.nothing-open')}</p>`}
      <dl>
        ${open.map(name => line(t(`statement.${name}`), aging[name]))}
        ${credit ? line(t('statement.credit'), -credit) : nothing}
      </dl>
    </section>`
  }
}

const skeleton = html`${[1, 2, 3, 4].map(() => html`<span class="skeleton"></span>`)}`

declare global {
  interface HTMLElementTagNameMap {
    'portal-statement': PortalStatement
  }
}
