import { html, type TemplateResult } from 'lit'
import type { Schemas } from '../api.js'

type Block = Schemas['ContentBlock']
type Inline = Schemas['ContentInline']

/** What somebody has written, as the API has parsed it. What this version does not know is left out. */
export const content = (blocks: readonly Block[]): TemplateResult =>
  html`<div class="content">${blocks.map(block)}</div>`

function block(of: Block): unknown {
  switch (of.type) {
    case 'paragraph':
      return html`<p>${inlines(of.children)}</p>`
    // Headings of a message are no headings of the page.
    case 'heading':
      return html`<p><strong>${inlines(of.children)}</strong></p>`
    case 'quote':
      return html`<blockquote>${of.children.map(block)}</blockquote>`
    case 'code_block':
      return html`<pre tabindex="0"><code>${of.text}</code></pre>`
    case 'rule':
      return html`<hr />`
    case 'list': {
      const items = of.items.map(item => html`<li>${item.children.map(block)}</li>`)
      return of.start === null ? html`<ul>${items}</ul>` : html`<ol start=${of.start}>${items}</ol>`
    }
  }
}

const inlines = (of: readonly Inline[]): unknown => of.map(inline)

function inline(of: Inline): unknown {
  switch (of.type) {
    case 'text':
      return of.text
    case 'emphasis':
      return html`<em>${inlines(of.children)}</em>`
    case 'strong':
      return html`<strong>${inlines(of.children)}</strong>`
    case 'strike':
      return html`<s>${inlines(of.children)}</s>`
    case 'code':
      return html`<code>${of.text}</code>`
    case 'link':
      return /^(https?:\/\/|mailto:)/i.test(of.url)
        ? html`<a href=${of.url} target="_blank" rel="noopener noreferrer nofollow">${inlines(of.children)}</a>`
        : inlines(of.children)
    case 'break':
      return html`<br />`
  }
}
