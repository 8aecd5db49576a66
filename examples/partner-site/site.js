// The page's own language switch: the widgets follow the document's `lang` without being told.
const language = new URLSearchParams(location.search).get('lang')
if (language === 'fr' || language === 'en') document.documentElement.lang = language

// The page's own routing. `#/invoices` shows a list, and `#/invoices/<id>`, which mails link to, one of it.
const details = { quotations: 'quotation', orders: 'order', invoices: 'invoice' }

function show() {
  const [, wanted = '', id = ''] = location.hash.split('/')
  const section = document.getElementById(wanted) instanceof HTMLTemplateElement ? wanted : 'invoices'
  const one = id && details[section]
  const content = document.getElementById(one || section).content.cloneNode(true)
  if (one) content.firstElementChild.setAttribute(`${one}-id`, decodeURIComponent(id))
  document.getElementById('section').replaceChildren(content)
  for (const link of document.querySelectorAll('.sections a'))
    if (link.hash === `#/${section}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
}

addEventListener('hashchange', show)
show()
