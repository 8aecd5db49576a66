import { html, nothing, type TemplateResult } from 'lit'
import { textsOf } from '../base/localize.js'
import { enTicketRating } from '../locales/en.ticket-rating.js'
import type { Ticket } from '../tickets/kind.js'
import type { PortalTicket } from './ticket.js'

const SCORES = [1, 2, 3, 4, 5] as const

/** The form for how a ticket was handled. */
export class Rating {
  readonly #host: PortalTicket
  #score = 0
  #comment = ''

  constructor(host: PortalTicket) {
    this.#host = host
  }

  render({ rating }: Ticket): TemplateResult {
    const t = textsOf(this.#host, enTicketRating)
    const chosen = this.#score || rating?.score
    const submit = (event: Event) => {
      event.preventDefault()
      if (this.#score) this.#host.rate(this.#score, this.#comment)
    }
    return html`<form class="rating" part="rating" @submit=${submit}>
      <h3 id="rating">${t(rating ? 'ticket.rated' : 'ticket.rate-title')}</h3>
      <fieldset class="scores" aria-labelledby="rating">
        ${SCORES.map(
          score => html`<label>
            <input
              type="radio"
              name="score"
              value=${score}
              .checked=${score === chosen}
              @change=${() => {
                this.#score = score
                this.#host.requestUpdate()
              }}
            />${t(`ticket.score-${score}`)}
          </label>`,
        )}
      </fieldset>
      ${
        this.#score
          ? html`<label for="comment" class="small">${t('ticket.comment')}</label>
              <textarea
                class="field"
                id="comment"
                rows="2"
                maxlength="2000"
                .value=${this.#comment}
                @input=${(event: Event) => {
                  this.#comment = (event.target as HTMLTextAreaElement).value
                }}
              ></textarea>
              <div><button class="button" part="button rate">${t('ticket.rate')}</button></div>`
          : nothing
      }
    </form>`
  }
}
