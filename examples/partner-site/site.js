// The page's own language switch: the widgets follow the document's `lang` without being told.
const language = new URLSearchParams(location.search).get('lang')
if (language === 'fr' || language === 'en') document.documentElement.lang = language

// The page's own routing. `#/invoices` shows a list, and `#/invoices/<id>`, which mails link to, one of it.
const details = {
  quotations: 'quotation',
  orders: 'order',
  invoices: 'invoice',
  subscriptions: 'subscription',
}

function show() {
  // What follows a `?` is the secret of a shared document, which the widgets take out of the address.
  const [, wanted = '', id = ''] = location.hash.split('?', 1)[0].split('/')
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

// What an alert is about is one of the page's own sections; so are the cards.
document.addEventListener('portal-alerts-open', event => {
  const { object_type, object_id } = event.detail.alert
  const section = Object.keys(details).find(each => details[each] === object_type)
  const other = object_type === 'payment_method' ? '#/payment-methods' : '#/invoices'
  location.hash = section ? `#/${section}/${object_id}` : other
})
addEventListener('portal-subscription-manage-methods', event => {
  event.preventDefault()
  location.hash = '#/payment-methods'
})

// The test clock, which only a portal for trying has: it moves the company's day, and everything that falls due on the
// way happens.
const connect = document.getElementById('portal')
const clock = document.getElementById('clock')
const days = document.getElementById('clock-days')
const log = document.getElementById('clock-log')
const plural = count => `${count} ${count === 1 ? 'day' : 'days'}`

function tell({ date }) {
  clock.hidden = false
  document.getElementById('clock-day').value = new Date(`${date}T12:00`).toLocaleDateString(
    document.documentElement.lang,
    {
      dateStyle: 'full',
    },
  )
}

async function readClock() {
  const { data } = (await connect.connection?.client.GET('/v1/test_clock')) ?? {}
  clock.hidden = !data
  if (data) tell(data)
}

days.addEventListener('input', () => {
  document.getElementById('clock-ahead').value = plural(days.valueAsNumber)
})

clock.querySelector('form').addEventListener('submit', async event => {
  event.preventDefault()
  const button = clock.querySelector('button')
  button.disabled = true
  log.textContent = 'Living through those days …'
  const body = { days: days.valueAsNumber }
  const { data } = await connect.connection.client.POST('/v1/test_clock/advance', { body })
  button.disabled = false
  log.textContent = data ? story(data.days) : 'The clock could not be moved. Try again.'
  if (!data) return
  tell(data)
  show()
  const alerts = document.getElementById('alerts')
  alerts.replaceWith(alerts.cloneNode())
})

/** What happened, day by day: `2026-12-01: 1 invoice, 1 charged`. */
function story(eventful) {
  if (eventful.length === 0) return 'Nothing fell due on the way.'
  const what = {
    invoices: 'invoiced',
    charged: 'charged',
    declined: 'declined',
    to_renew: 'To Renew',
    recovered: 'recovered',
    closed: 'closed',
  }
  return eventful
    .map(day => {
      const counts = Object.entries(what).filter(([key]) => day[key] > 0)
      return `${day.date}: ${counts.map(([key, word]) => `${day[key]} ${word}`).join(', ')}`
    })
    .join(' · ')
}

connect.addEventListener('portal-connect-sign-in', readClock)
for (const gone of ['portal-connect-sign-out', 'portal-connect-expired'])
  connect.addEventListener(gone, () => {
    clock.hidden = true
  })
