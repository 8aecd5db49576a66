// Shows the widget that the address names: `?widget=tickets` is `<portal-tickets>`, whose `empty` text is the page's own.
const wanted = new URLSearchParams(location.search).get('widget') ?? 'invoices'
for (const link of document.querySelectorAll('.sections a'))
  if (link.search === `?widget=${wanted}`) {
    link.setAttribute('aria-current', 'page')
    document.getElementById('widget').replaceChildren(document.createElement(`portal-${wanted}`))
  }
