import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { PortalError, unwrap } from '../base/problem.js'

/** What a download needs: the bytes, and a one-use link for browsers that cannot open them. */
export interface DownloadSource {
  /** The file name where the server does not say one. */
  readonly name: string
  bytes(): Promise<{ data?: Blob; error?: unknown; response: Response }>
  link(): Promise<string>
}

/** Where a link of the API leads: it may be relative to the API's own address. */
export function linkAddress(result: { data?: { url: string }; error?: unknown; response: Response }): string {
  return new URL(unwrap(result).url, result.response.url || document.baseURI).href
}

// Browsers inside other apps drop downloads of blobs without a word.
const IN_APP = /\b(FBAN|FBAV|Instagram|Line\/|MicroMessenger|LinkedInApp|Snapchat|Pinterest|TikTok)|; wv\)/

/** Downloads one file at a time and says how that goes. */
export class Download implements ReactiveController {
  /** The key of what is being downloaded. */
  busy: string | undefined

  /** Why the last download failed. */
  failed: PortalError | undefined

  #host

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.failed = undefined
  }

  /** Fetches with the session's token, so that no address carries it, and saves. */
  async run(key: string, source: DownloadSource): Promise<void> {
    if (this.busy) return
    this.busy = key
    this.failed = undefined
    this.#host.requestUpdate()
    try {
      if (IN_APP.test(navigator.userAgent)) follow(await source.link())
      else await this.#save(source)
    } catch (error) {
      this.failed = PortalError.from(error)
    }
    this.busy = undefined
    this.#host.requestUpdate()
  }

  async #save(source: DownloadSource): Promise<void> {
    const result = await source.bytes()
    const blob = unwrap(result)
    let address: string
    try {
      address = URL.createObjectURL(blob)
    } catch {
      return follow(await source.link())
    }
    follow(address, fileName(result.response) ?? source.name)
    // Some browsers begin to read only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
}

function follow(address: string, name = ''): void {
  if (!/^(https?|blob):/.test(address)) return
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.rel = 'noreferrer'
  link.click()
}

/** The name in `Content-Disposition`, the extended one first (RFC 6266). */
function fileName(response: Response): string | undefined {
  const header = response.headers.get('content-disposition') ?? ''
  const extended = /filename\*=utf-8''([^;]+)/i.exec(header)?.[1]
  if (extended) {
    try {
      return decodeURIComponent(extended)
    } catch {
      // Badly encoded: the plain one will do.
    }
  }
  return /filename="?([^";]+)/i.exec(header)?.[1]
}
