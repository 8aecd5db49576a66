import { html, type TemplateResult } from 'lit'
import type { Translate } from '../../base/localize.js'
import type { Draft } from './outcome.js'

const WIDTH = 600
const HEIGHT = 180
const PEN = 2.4

/** A place to sign by hand. The typed name is what counts, and what the keyboard has. */
export class SignaturePad {
  readonly #draft: Draft
  readonly #changed: () => void
  #canvas: HTMLCanvasElement | undefined

  constructor(draft: Draft, changed: () => void) {
    this.#draft = draft
    this.#changed = changed
  }

  get #strokes(): number[][] {
    this.#draft.strokes ??= []
    return this.#draft.strokes
  }

  render(t: Translate): TemplateResult {
    return html`<div class="row">
      <div class="sign-head">
        <span class="label">${t('answer.drawing')}</span>
        <button
          type="button"
          class="link small"
          part="button clear-signature"
          ?hidden=${!this.#strokes.length}
          @click=${this.#clear}
        >
          ${t('answer.clear')}
        </button>
      </div>
      <canvas
        part="signature"
        width=${WIDTH}
        height=${HEIGHT}
        role="img"
        aria-label=${t(this.#strokes.length ? 'answer.drawn' : 'answer.not-drawn')}
        @pointerdown=${this.#begin}
        @pointermove=${this.#go}
      ></canvas>
    </div>`
  }

  /** Draws what was drawn before into a new canvas. */
  attach(canvas: HTMLCanvasElement | null): void {
    if (!canvas || canvas === this.#canvas) return
    this.#canvas = canvas
    this.#paint(canvas, getComputedStyle(canvas).color)
  }

  /** What was drawn, black on white; undefined where nothing was. */
  toPng(): string | undefined {
    if (!this.#strokes.length) return undefined
    const paper = document.createElement('canvas')
    paper.width = WIDTH
    paper.height = HEIGHT
    const context = paper.getContext('2d')
    if (!context) return undefined
    context.fillStyle = '#fff'
    context.fillRect(0, 0, WIDTH, HEIGHT)
    this.#paint(paper, '#000')
    return paper.toDataURL('image/png')
  }

  #paint(canvas: HTMLCanvasElement, ink: string): void {
    const context = canvas.getContext('2d')
    if (!context) return
    Object.assign(context, { strokeStyle: ink, lineWidth: PEN, lineCap: 'round', lineJoin: 'round' })
    for (const [x = 0, y = 0, ...rest] of this.#strokes) {
      context.beginPath()
      context.moveTo(x, y)
      // A dot is a stroke as well.
      context.lineTo(x + 0.1, y)
      for (let at = 0; at < rest.length; at += 2) context.lineTo(rest[at]!, rest[at + 1]!)
      context.stroke()
    }
  }

  readonly #begin = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const canvas = event.currentTarget as HTMLCanvasElement
    event.preventDefault()
    try {
      canvas.setPointerCapture(event.pointerId)
    } catch {
      // The pointer may have left already; it draws as long as it stays inside.
    }
    this.#strokes.push(this.#point(event))
    this.#paint(canvas, getComputedStyle(canvas).color)
    this.#changed()
  }

  readonly #go = (event: PointerEvent): void => {
    const stroke = this.#strokes.at(-1)
    if (!(event.buttons & 1) || !stroke) return
    const canvas = event.currentTarget as HTMLCanvasElement
    const between = event.getCoalescedEvents?.() ?? []
    for (const each of between.length ? between : [event]) stroke.push(...this.#point(each))
    this.#paint(canvas, getComputedStyle(canvas).color)
  }

  readonly #clear = (): void => {
    this.#strokes.length = 0
    this.#canvas?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
    this.#changed()
  }

  #point({ clientX, clientY }: MouseEvent): number[] {
    const { left, top, width, height } = this.#canvas!.getBoundingClientRect()
    return [((clientX - left) / width) * WIDTH, ((clientY - top) / height) * HEIGHT].map(Math.round)
  }
}
