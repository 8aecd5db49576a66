import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'
import { textsOf } from '../base/localize.js'
import { PortalError } from '../base/problem.js'
import { connectionOf, type Host } from '../connect/consumer.js'
import { failureText } from '../parts/failure.js'
import { formatSize } from '../parts/file-size.js'
import { icon } from '../parts/icons.js'

/** A file that goes with what is written. */
interface Attachment {
  readonly file: File
  readonly abort: AbortController
  /** How much of it has gone out, 0 to 1. */
  part: number
  uploaded?: Schemas['File']
  error?: PortalError
}

/** What a person writes, with the files that go with it. It stays until it was sent, whatever happens meanwhile. */
export class Writing implements ReactiveController {
  text = ''
  #files: Attachment[] = []
  /** More files than one message may carry were chosen. */
  #tooMany = false
  readonly #host: Host
  readonly #label: () => string

  /** @param label - What the field is called. */
  constructor(host: Host, label: () => string) {
    this.#host = host
    this.#label = label
    host.addController(this)
  }

  hostDisconnected(): void {
    // A node that moves is connected again at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) for (const { abort } of this.#files) abort.abort()
    })
  }

  /** Whether there is something to send, and all of it is there. */
  get ready(): boolean {
    return this.text.trim() !== '' && this.#files.every(({ uploaded }) => uploaded)
  }

  get fileIds(): string[] {
    return this.#files.flatMap(({ uploaded }) => uploaded?.id ?? [])
  }

  /** It was sent: the next thing can be written. */
  clear(): void {
    this.text = ''
    this.#files = []
    this.#tooMany = false
    this.#host.requestUpdate()
  }

  get #limits(): Schemas['UploadLimits'] {
    return connectionOf(this.#host)?.session?.uploads ?? { max_bytes: 0, max_files: 0, media_types: [] }
  }

  #add(files: Iterable<File> | null | undefined): void {
    const { max_files, max_bytes } = this.#limits
    for (const file of files ?? []) {
      this.#tooMany = this.#files.length >= max_files
      if (this.#tooMany) break
      const attachment: Attachment = { file, abort: new AbortController(), part: 0 }
      this.#files = [...this.#files, attachment]
      // Said before anything is sent, in the words that the API would use.
      if (file.size > max_bytes) attachment.error = new PortalError('', { code: 'content_too_large' })
      else void this.#upload(attachment)
    }
    this.#host.requestUpdate()
  }

  async #upload(attachment: Attachment): Promise<void> {
    const told = (part: number) => {
      attachment.part = part
      this.#host.requestUpdate()
    }
    delete attachment.error
    told(0)
    try {
      attachment.uploaded = await connectionOf(this.#host)!.upload(
        attachment.file,
        told,
        attachment.abort.signal,
      )
    } catch (thrown) {
      attachment.error = PortalError.from(thrown)
    }
    this.#host.requestUpdate()
  }

  #remove(attachment: Attachment): void {
    attachment.abort.abort()
    this.#files = this.#files.filter(each => each !== attachment)
    this.#tooMany = false
    this.#host.requestUpdate()
    const { uploaded } = attachment
    const path = { file_id: uploaded?.id ?? '' }
    // One that cannot be told of is removed by the server after a day.
    if (uploaded)
      connectionOf(this.#host)
        ?.client.DELETE('/v1/files/{file_id}', { params: { path } })
        .catch(() => {})
  }

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault()
    this.#add(event.dataTransfer?.files)
  }

  readonly #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    const { files } = event.clipboardData ?? {}
    if (!files?.length) return
    event.preventDefault()
    this.#add(files)
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement
    this.#add(input.files)
    // The same file can be chosen again after it was removed.
    input.value = ''
  }

  render(locale: string, submit: () => void): TemplateResult {
    const t = textsOf(this.#host)
    const { max_bytes, max_files, media_types } = this.#limits
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      event.preventDefault()
      submit()
    }
    return html`<div class="writing" part="writing" @drop=${this.#onDrop} @dragover=${this.#onDrag} @paste=${this.#onPaste}>
      <div class="row">
        <label for="text">${this.#label()}</label>
        <textarea
          class="field"
          id="text"
          part="field"
          rows="4"
          maxlength="20000"
          required
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLTextAreaElement).value
            this.#host.requestUpdate()
          }}
          @keydown=${onKey}
        ></textarea>
      </div>
      ${
        max_files > 0
          ? html`<label class="attach button quiet" part="button attach">
                <input
                  type="file"
                  multiple
                  class="visually-hidden"
                  accept=${media_types.join()}
                  aria-describedby="limits"
                  @change=${this.#onChoose}
                />${t('message.attach')}
              </label>
              <small class="muted" id="limits">
                ${t('message.limits', { count: max_files, size: formatSize(locale, max_bytes) })}
              </small>`
          : nothing
      }
      <ul class="files" part="files">
        ${this.#files.map(each => this.#renderFile(each, locale))}
      </ul>
      <p class="bad small" role="alert">${this.#tooMany ? t('message.too-many', { count: max_files }) : nothing}</p>
    </div>`
  }

  #renderFile(attachment: Attachment, locale: string): TemplateResult {
    const t = textsOf(this.#host)
    const { file, part, uploaded, error } = attachment
    const { name } = file
    return html`<li part="file">
      <bdi>${name}</bdi> <small class="muted num">${formatSize(locale, file.size)}</small>
      ${
        error
          ? html`<small class="bad">${failureText(t, error)}</small>${
              error.status >= 400 && error.status < 500
                ? nothing
                : html`<button type="button" class="link" part="button retry" @click=${() => this.#upload(attachment)}>
                    ${t('common.try-again')}
                  </button>`
            }`
          : uploaded
            ? icon('check')
            : html`<progress .value=${part} aria-label=${t('message.uploading', { name })}></progress>`
      }
      <button
        type="button"
        class="button quiet"
        part="button remove"
        aria-label=${t('message.remove', { name })}
        @click=${() => this.#remove(attachment)}
      >
        ${icon('cross')}
      </button>
    </li>`
  }
}
