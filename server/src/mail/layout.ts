import { clean, escaped } from '../markdown/escape.ts'
import { renderHtml } from '../markdown/html.ts'
import { renderText } from '../markdown/text.ts'
import { type Content, contentOf } from './content.ts'
import type { Language, MailData, Template } from './kinds.ts'

export type Written = { subject: string; text: string; html: string }

/** A mail as it is sent: the same words as plain text and as HTML. */
export function writeMail(template: Template, language: Language, data: MailData): Written {
  const content = contentOf(template, language, data)
  const subject = data.test ? `[TEST] ${content.title}` : content.title
  return { subject: oneLine(subject), text: textOf(content), html: htmlOf(content, data.vendor) }
}

const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim()

function textOf({ colon, lead, rows, quote, body, list, link, notes }: Content): string {
  const parts = [
    ...lead.map(oneLine),
    body && clean(renderText(body)),
    rows.map(([label, value]) => `${label}${colon} ${oneLine(value)}`).join('\n'),
    list && [`${list.label}${colon}`, ...list.items.map(item => `- ${oneLine(item)}`)].join('\n'),
    quote && clean(quote).replace(/^/gm, '> '),
    link && `${link.label}${colon} ${link.url}`,
    `-- \n${notes.map(({ text, url }) => oneLine(url === null ? text : `${text} ${url}`)).join('\n')}`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/**
 * Styles stand in the elements, as mail programs drop style sheets. Text and background keep the reader's own
 * colours, so that a dark mail program shows it dark; only the button brings colours along.
 */
function htmlOf(content: Content, { name, accent }: MailData['vendor']): string {
  const { language, title, lead, rows, quote, body, list, link, notes } = content
  const colour = accent !== null && /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#2f4bd8'
  const parts = [
    `<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid ${colour};font-weight:bold">${escaped(name)}</p>`,
    `<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${escaped(oneLine(title))}</h1>`,
    ...lead.map(text => `<p style="margin:0 0 12px">${escaped(oneLine(text))}</p>`),
    body && `<div style="margin:0 0 16px;overflow-wrap:anywhere">${renderHtml(body)}</div>`,
    rows.length > 0 &&
      `<table role="presentation" style="${tableStyle}">${rows.map(rowHtml).join('')}</table>`,
    list &&
      `<p style="margin:0 0 4px">${escaped(list.label)}</p><ul style="margin:0 0 16px;padding:0 0 0 20px">${list.items.map(item => `<li>${escaped(oneLine(item))}</li>`).join('')}</ul>`,
    quote &&
      `<blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #888888;white-space:pre-wrap">${escaped(quote)}</blockquote>`,
    link &&
      `<p style="margin:24px 0"><a href="${escaped(link.url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:${colour};color:${readableOn(colour)};text-decoration:none;font-weight:bold">${escaped(link.label)}</a></p>`,
    ...notes.map(note => `<p style="margin:16px 0 0;font-size:13px;opacity:0.75">${noteHtml(note)}</p>`),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(oneLine(title))}</title>
</head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color-scheme:light dark">
<div style="max-width:560px;margin:0 auto">
${parts.filter(Boolean).join('\n')}
</div>
</body>
</html>
`
}

const noteHtml = ({ text, url }: Content['notes'][number]): string =>
  url === null
    ? escaped(oneLine(text))
    : `<a href="${escaped(url)}" style="color:inherit">${escaped(oneLine(text))}</a>`

const tableStyle = 'margin:0 0 16px;border-collapse:collapse'
const rowHtml = ([label, value]: [string, string]) =>
  `<tr><th scope="row" style="padding:2px 16px 2px 0;text-align:start;vertical-align:top;font-weight:normal;opacity:0.75">${escaped(label)}</th><td style="padding:2px 0">${escaped(oneLine(value))}</td></tr>`

/** White or black, whichever stands out more on a colour (contrast of WCAG 2). */
function readableOn(colour: string): string {
  const [r, g, b] = [1, 3, 5].map(i => {
    const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
  return luminance > 0.179 ? '#000000' : '#ffffff'
}
