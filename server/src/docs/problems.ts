import { html, raw } from 'hono/html'
import { explanations } from '../http/problem-explanations.ts'
import { titles } from '../http/problem-titles.ts'
import type { Page } from './layout.ts'
import { renderLine, renderText } from './markdown.ts'

type Code = keyof typeof titles
const codes = Object.keys(titles) as Code[]

/** Codes that have a page of their own. */
export const problemCodes: ReadonlySet<string> = new Set(codes)

export const problemPath = (code: string): string => `/problems/${code}`

export const problemsPage = (): Page => ({
  title: 'Problems',
  path: '/docs/problems',
  lead: 'Every code that an error can carry, with what it means and what to do.',
  body: html`<p>Errors are <code>application/problem+json</code>; their <code>type</code> is the address of one of these pages. How
programs read and answer them is told in the guide about <a href="/docs/guides/errors">errors and retries</a>.</p>
<div class="wide"><table><thead><tr><th>code</th><th>status</th><th>what it means</th></tr></thead><tbody>
${codes.map(
  code =>
    html`<tr id="${code}"><td><a href="${problemPath(code)}"><code>${code}</code></a></td><td>${explanations[code].status}</td><td>${raw(renderLine(explanations[code].means))}</td></tr>\n`,
)}</tbody></table></div>`,
})

/** The page that `type` of a problem leads to. */
export function problemPage(code: string): Page {
  const { status, means, remedy } = explanations[code as Code]
  return {
    title: titles[code as Code],
    path: problemPath(code),
    lead: `Problem code ${code}, answered with ${status}.`,
    body: html`<h2 id="means">What it means</h2>
${raw(renderText(means))}
<h2 id="remedy">What to do</h2>
${raw(renderText(remedy))}
<p>The answer’s <code>detail</code> says what is wrong this time, <code>errors</code> names every wrong field, and
<code>request_id</code> is what to quote when you ask for help. See <a href="/docs/guides/errors">errors and retries</a> and
<a href="/docs/problems">all problems</a>.</p>`,
  }
}
