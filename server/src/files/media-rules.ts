/** What a browser can show without running anything that the file brought along. */
const images = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
export const isImage = (mediaType: string): boolean => images.includes(mediaType)
export const isHarmless = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || isImage(mediaType)

/** @param accepted such as `image/png`, `image/*` or `*\/*` */
export const isAccepted = (mediaType: string, accepted: readonly string[]): boolean =>
  accepted.some(each => each === '*/*' || each === mediaType || each === mediaType.replace(/\/.*/, '/*'))

/**
 * The media type of what has no signature: text, if its beginning is text, and never a harmless one for what browsers
 * could take for markup.
 */
export function textType(beginning: Uint8Array): string {
  let text: string
  try {
    // A character that the end of the beginning cuts is no fault.
    text = new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true })
  } catch {
    return 'application/octet-stream'
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of them
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 'application/octet-stream'
  if (!/^\s*</.test(text)) return text === '' ? 'application/octet-stream' : 'text/plain'
  if (/<svg[\s>]/i.test(text)) return 'image/svg+xml'
  return /^\s*<\?xml/i.test(text) ? 'application/xml' : 'text/html'
}
