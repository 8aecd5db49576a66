const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that means nothing but itself, between tags and in quoted attributes. */
export const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, each => entities[each]!)

/** Without control characters other than line breaks and tabs, and without what turns the direction of text. */
export const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g, '')
